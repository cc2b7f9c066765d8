/** Hands over each message only when the next one comes: the last one is lost. */
import { EventSource as Reference } from '../../../implementations/reference/event-source.ts'

export class EventSource extends Reference {
  constructor(url: string | URL, init?: EventSourceInit) {
    super(url, init)
    let held: MessageEvent | undefined
    let late: MessageEvent | undefined
    this.addEventListener('message', (event) => {
      if (event === late || !(event instanceof MessageEvent)) return
      event.stopImmediatePropagation()
      late = held
      const { data, lastEventId, origin } = event
      held = new MessageEvent('message', { data, lastEventId, origin })
      if (late) this.dispatchEvent(late)
    })
  }
}
