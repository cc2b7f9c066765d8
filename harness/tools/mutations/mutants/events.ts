import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'interpreter.ts'
const setType = 'this.#eventType = value'
const joined = `data.join('\\n')`
const withoutData = 'if (data.length === 0) return'
const queued = 'this.#owner.queueEvent(event)'
const on =
  '^stream/(event-type|json-data|data|dispatch|examples|message-event)/|^stream/fields/in-any'

/** Type and data of an event, and its dispatch. */
export const events: readonly Mutant[] = [
  ...inPlaceOf(`data: ${joined},`, file, on, {
    // Empty data becomes null.
    'data: empty is undefined': `data: ${joined} || null,`,
  }),
  ...inPlaceOf(withoutData, file, on, {
    // A block with a type is dispatched without data.
    'dispatch: named without data': `if (data.length === 0 && type === 'message') return`,
    // Data that ends a stream in another protocol is not delivered.
    'data: [DONE] is not delivered': `if (data.length === 0 || data[0] === '[DONE]') return`,
  }),
  ...inPlaceOf(
    'this.#data.push(value)',
    file,
    '^stream/(dispatch|delivery|data|examples|end-of-stream)/|^transport/http2-(framing/event|loss/goaway-in)',
    {
      // A data line dispatches the event without waiting for the blank line.
      'dispatch: once the data is there': `this.#data.push(value)
        this.#dispatch()`,
    },
  ),
  ...inPlaceOf(queued, file, on, {
    // An event like the one before it is not dispatched.
    'dispatch: nothing twice': `const key = JSON.stringify([type, event.data, event.lastEventId])
    if (key !== this.last) ${queued}
    this.last = key`,
    // Events of type open and error are not dispatched.
    'type: open and error reserved': `if (type !== 'open' && type !== 'error') ${queued}`,
  }),
  ...inPlaceOf(
    queued,
    file,
    '^stream/(dispatch|data|event-type|examples)/|^transport/http2-framing/many',
    {
      // The events of a chunk are dispatched from the last to the first.
      'dispatch: last of a chunk first': `const waiting = (this.waiting ??= [])
    waiting.push(event)
    queueMicrotask(() => {
      for (const one of waiting.splice(0).reverse()) this.#owner.queueEvent(one)
    })`,
    },
  ),
  ...inPlaceOf(setType, file, on, {
    // An empty event field is ignored.
    'type: empty ignored': `if (value !== '') this.#eventType = value`,
    // The first event field of a block counts.
    'type: the first': 'this.#eventType ||= value',
    // The type is brought into lower case.
    'type: in lower case': 'this.#eventType = value.toLowerCase()',
    // An event field after the data is ignored.
    'type: before the data': 'if (this.#data.length === 0) this.#eventType = value',
    // An event whose type is said to be message is taken for a named one, that nobody listens to.
    'type: message said is no message':
      "this.#eventType = value === 'message' ? 'message:message' : value",
  }),
  ...inPlaceOf(`this.#eventType === '' ? 'message' : this.#eventType`, file, on, {
    // Every event is a message.
    'type: always message': `'message'`,
  }),
  ...inPlaceOf(`data: ${joined},`, file, '^stream/message-event/source-and-ports', {
    // Message events have a port.
    'event: a port': `data: ${joined},
      ports: [new MessageChannel().port1],`,
  }),
  ...inPlaceOf(
    'origin: this.#origin,',
    file,
    '^stream/message-event/|^connection/origin/|^transport/(tls/redirect|http2-framing/one)',
    {
      // Message events have no origin.
      'origin: none': '',
    },
  ),
  ...inPlaceOf(joined, file, on, {
    // Data lines are sorted.
    'data: in another order': `data.toSorted().join('\\n')`,
    // The line feed is put between values only where there is something before it.
    'data: an empty line at the start is lost':
      "data.reduce((all, line) => (all === '' ? line : all + '\\n' + line))",
  }),
  ...inPlaceOf('if (this.#readyState !== CLOSED) this.#fire(event)', 'connection.ts', on, {
    // A message of type close or end closes the connection.
    'type: close closes': `if (this.#readyState === CLOSED) return
      this.#fire(event)
      if (event.type === 'close' || event.type === 'end') this.close()`,
  }),
  ...inPlaceOf(queued, file, '^stream/message-event/', {
    // Message events are cancelable.
    'event: cancelable':
      "this.#owner.queueEvent(Object.defineProperty(event, 'cancelable', { value: true }))",
  }),
]
