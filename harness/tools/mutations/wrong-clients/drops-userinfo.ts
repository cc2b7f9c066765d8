/** User name and password of the URL are dropped. */
export class EventSource extends globalThis.EventSource {
  constructor(url: string | URL, init?: EventSourceInit) {
    const bare = new URL(url, document.baseURI)
    bare.username = ''
    bare.password = ''
    super(bare, init)
  }
}
