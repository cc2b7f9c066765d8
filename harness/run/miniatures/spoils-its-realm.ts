/** Takes a handler that is set on the prototype, and then no handler any more. */
import { EventSource as Reference } from '../../../implementations/reference/event-source.ts'

type Handler = Reference['onmessage']

let isDeaf = false

export class EventSource extends Reference {
  override get onmessage(): Handler {
    return super.onmessage
  }

  override set onmessage(handler: Handler) {
    if (this === EventSource.prototype) isDeaf = true
    else if (!isDeaf) super.onmessage = handler
  }
}
