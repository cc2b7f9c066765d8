/** No document of a frame is a secure one: it is loaded over http, from the origin of the page. */
export const { EventSource } = globalThis

Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
  set(this: HTMLIFrameElement, src: string) {
    const url = new URL(src, document.baseURI)
    this.setAttribute('src', url.protocol === 'https:' ? url.pathname : src)
  },
})
