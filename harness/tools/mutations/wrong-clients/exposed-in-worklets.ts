/** Its interface is exposed in worklets too. */
export const { EventSource } = globalThis

const addModule = Worklet.prototype.addModule
Worklet.prototype.addModule = async function addModuleAfterOurs(this: Worklet, url): Promise<void> {
  await addModule.call(this, 'data:text/javascript,globalThis.EventSource = class {}')
  await addModule.call(this, url)
}
