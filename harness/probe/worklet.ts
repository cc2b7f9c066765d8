/** The typeof of globals in an audio worklet, the one kind of worklet that can answer. */
export async function typesInWorklet(names: readonly string[]): Promise<Record<string, string>> {
  const code = `
    registerProcessor('reporter', class extends AudioWorkletProcessor {
      constructor() {
        super()
        const types = ${JSON.stringify(names)}.map((name) => [name, typeof globalThis[name]])
        this.port.postMessage(Object.fromEntries(types))
      }
      process() { return false }
    })`
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  try {
    const context = new OfflineAudioContext(1, 128, 44_100)
    await context.audioWorklet.addModule(url)
    const node = new AudioWorkletNode(context, 'reporter')
    const types = new Promise<Record<string, string>>((resolve) => {
      node.port.addEventListener('message', ({ data }) => resolve(data))
      node.port.start()
    })
    node.connect(context.destination)
    // The processor may be constructed as late as the first time that something is rendered.
    await context.startRendering()
    return await types
  } finally {
    URL.revokeObjectURL(url)
  }
}
