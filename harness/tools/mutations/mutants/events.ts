import type { MutantGroup } from '../mutant.ts'

const file = 'interpreter.ts'
const setType = 'this.#eventType = value'
const joined = `data.join('\\n')`
const withoutData = 'if (data.length === 0) return'
const queued = 'this.#owner.queueEvent(event)'

/** Type and data of an event, and its dispatch. */
export const events: MutantGroup = {
  on: '^stream/(event-type|data|dispatch|examples|message-event)/|^stream/fields/in-any',
  mutants: [
    {
      name: 'data: empty is undefined',
      says: 'Empty data becomes null.',
      file,
      from: `data: ${joined},`,
      to: `data: ${joined} || null,`,
    },
    {
      name: 'dispatch: named without data',
      says: 'A block with a type is dispatched without data.',
      file,
      from: withoutData,
      to: `if (data.length === 0 && type === 'message') return`,
    },
    {
      name: 'dispatch: once the data is there',
      says: 'A data line dispatches the event without waiting for the blank line.',
      file,
      from: 'this.#data.push(value)',
      to: `this.#data.push(value)
        this.#dispatch()`,
      on: '^stream/(dispatch|delivery|data|examples|end-of-stream)/',
    },
    {
      name: 'dispatch: nothing twice',
      says: 'An event like the one before it is not dispatched.',
      file,
      from: queued,
      to: `const key = JSON.stringify([type, event.data, event.lastEventId])
    if (key !== this.last) ${queued}
    this.last = key`,
    },
    {
      name: 'dispatch: last of a chunk first',
      says: 'The events of a chunk are dispatched from the last to the first.',
      file,
      from: queued,
      to: `const waiting = (this.waiting ??= [])
    waiting.push(event)
    queueMicrotask(() => {
      for (const one of waiting.splice(0).reverse()) this.#owner.queueEvent(one)
    })`,
      on: '^stream/(dispatch|data|event-type|examples)/',
    },
    {
      name: 'type: empty ignored',
      says: 'An empty event field is ignored.',
      file,
      from: setType,
      to: `if (value !== '') this.#eventType = value`,
    },
    {
      name: 'type: always message',
      says: 'Every event is a message.',
      file,
      from: `this.#eventType === '' ? 'message' : this.#eventType`,
      to: `'message'`,
    },
    {
      name: 'event: a port',
      says: 'Message events have a port.',
      file,
      from: `data: ${joined},`,
      to: `data: ${joined},
      ports: [new MessageChannel().port1],`,
      on: '^stream/message-event/source-and-ports',
    },
    {
      name: 'origin: none',
      says: 'Message events have no origin.',
      file,
      from: 'origin: this.#origin,',
      to: '',
      on: '^stream/message-event/|^connection/origin/',
    },
  ],
}
