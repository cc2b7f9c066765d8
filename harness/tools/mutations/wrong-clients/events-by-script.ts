/** Its events are dispatched by script: nobody trusts them. */
export class EventSource extends globalThis.EventSource {
  constructor(url: string | URL, init?: EventSourceInit) {
    super(url, init)
    const again = (event: Event): void => {
      if (!event.isTrusted) return
      event.stopImmediatePropagation()
      const { data, origin, lastEventId } = event as MessageEvent
      this.dispatchEvent(
        event instanceof MessageEvent
          ? new MessageEvent(event.type, { data, origin, lastEventId })
          : new Event(event.type),
      )
    }
    for (const type of ['open', 'message', 'error']) this.addEventListener(type, again)
  }
}
