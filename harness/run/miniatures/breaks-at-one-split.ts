/** A parser that takes a chunk of several bytes that starts with a colon for a comment, in mid-line too. */
import type { Parse } from '../../adapter.ts'
import { EventStream } from '../../../implementations/reference/event-stream.ts'

const colon = 0x3a

export const parse: Parse = (on) => {
  const owner = {
    lastEventId: '',
    reconnectionTime: 0,
    queueEvent: (event: MessageEvent) => on.message(event),
  }
  const stream = new EventStream(owner, '')
  return {
    push(bytes) {
      if (bytes[0] !== colon || bytes.length === 1) stream.push(bytes)
    },
    end: () => undefined,
  }
}
