/** Every frame has an opaque origin, whatever makes it so. */
export const { EventSource } = globalThis

Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
  set(this: HTMLIFrameElement, src: string) {
    this.setAttribute('sandbox', 'allow-scripts')
    this.setAttribute('src', src)
  },
})
