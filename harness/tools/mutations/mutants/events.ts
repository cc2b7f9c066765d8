import type { MutantGroup } from '../mutant.ts'

const file = 'interpreter.ts'
const setType = 'this.#eventType = value'
const joined = `data.join('\\n')`
const withoutData = 'if (data.length === 0) return'
const clearType = `this.#eventType = ''\n    // Step 2.`
const queued = 'this.#owner.queueEvent(event)'

/** Type and data of an event, and its dispatch. */
export const events: MutantGroup = {
  on: '^stream/(event-type|data|dispatch|examples|message-event)/|^stream/fields/in-any',
  mutants: [
    {
      name: 'data: joined with nothing',
      says: 'Data lines are joined without a line feed.',
      file,
      from: joined,
      to: `data.join('')`,
    },
    {
      name: 'data: joined with CRLF',
      says: 'Data lines are joined with CRLF.',
      file,
      from: joined,
      to: `data.join('\\r\\n')`,
    },
    {
      name: 'data: the last line',
      says: 'A data line replaces the one before.',
      file,
      from: joined,
      to: 'data.at(-1)',
    },
    {
      name: 'data: the first line',
      says: 'Data lines after the first are dropped.',
      file,
      from: joined,
      to: 'data[0]',
    },
    {
      name: 'data: in another order',
      says: 'Data lines are sorted.',
      file,
      from: joined,
      to: `data.toSorted().join('\\n')`,
    },
    {
      name: 'data: without its empty lines',
      says: 'Empty data lines add nothing.',
      file,
      from: joined,
      to: `data.filter(Boolean).join('\\n')`,
    },
    {
      name: 'data: an empty line at the start is lost',
      says: 'The line feed is put between values only where there is something before it.',
      file,
      from: joined,
      to: `data.reduce((all, line) => (all === '' ? line : all + '\\n' + line))`,
    },
    {
      name: 'data: all line feeds at the end removed',
      says: 'All line feeds at the end of the data are removed, not just one.',
      file,
      from: joined,
      to: `data.join('\\n').replace(/\\n+$/, '')`,
    },
    {
      name: 'data: no line feed at the end removed',
      says: 'The last line feed is not removed.',
      file,
      from: joined,
      to: `data.map((line) => line + '\\n').join('')`,
    },
    {
      name: 'data: trimmed',
      says: 'White space around the data is removed.',
      file,
      from: joined,
      to: `data.join('\\n').trim()`,
    },
    {
      name: 'data: equal lines once',
      says: 'A data line that was there before is dropped.',
      file,
      from: joined,
      to: `[...new Set(data)].join('\\n')`,
    },
    {
      name: 'data: parsed as JSON',
      says: 'Data that is JSON is parsed.',
      file,
      from: `data: ${joined},`,
      to: `data: ((text) => {
        try {
          return JSON.parse(text)
        } catch {
          return text
        }
      })(${joined}),`,
    },
    {
      name: 'data: [DONE] is not delivered',
      says: 'Data that ends a stream in another protocol is not delivered.',
      file,
      from: withoutData,
      to: `if (data.length === 0 || data[0] === '[DONE]') return`,
    },
    {
      name: 'data: empty is none',
      says: 'An event whose data is empty is not dispatched.',
      file,
      from: withoutData,
      to: `if (data.join('') === '') return`,
    },
    {
      name: 'data: one empty line is none',
      says: 'An event whose data is the empty string is not dispatched.',
      file,
      from: withoutData,
      to: `if (data.join('\\n') === '') return`,
    },
    {
      name: 'data: empty is undefined',
      says: 'Empty data becomes null.',
      file,
      from: `data: ${joined},`,
      to: `data: ${joined} || null,`,
    },
    {
      name: 'data: not cleared',
      says: 'The data of an event is part of the next.',
      file,
      from: 'this.#data = []\n    this.#eventType',
      to: 'this.#eventType',
    },
    {
      name: 'data: empty data not cleared',
      says: 'Empty data is not cleared.',
      file,
      from: 'this.#data = []\n    this.#eventType',
      to: `if (data.join('') !== '') this.#data = []\n    this.#eventType`,
      on: '^stream/dispatch/empty-data',
    },
    {
      name: 'dispatch: without data',
      says: 'Every blank line dispatches an event.',
      file,
      from: withoutData,
      to: '',
    },
    {
      name: 'dispatch: named without data',
      says: 'A block with a type is dispatched without data.',
      file,
      from: withoutData,
      to: `if (data.length === 0 && type === 'message') return`,
    },
    {
      name: 'dispatch: with an id but without data',
      says: 'A block with an id is dispatched without data.',
      file,
      from: withoutData,
      to: `if (data.length === 0 && this.#lastEventId === '') return`,
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
      name: 'dispatch: two blank lines',
      says: 'It takes two blank lines to dispatch an event.',
      file,
      from: `this.#dispatch()
      return`,
      to: `this.blank = !this.blank
      if (!this.blank) this.#dispatch()
      return`,
      on: '^stream/(dispatch|examples)/',
    },
    {
      name: 'dispatch: when the next begins',
      says: 'An event is dispatched when the next one begins.',
      file,
      from: queued,
      to: `if (this.pending) this.#owner.queueEvent(this.pending)
    this.pending = event`,
      on: '^stream/(dispatch|delivery|examples)/',
    },
    {
      name: 'dispatch: twice',
      says: 'Each event is dispatched twice.',
      file,
      from: queued,
      to: `${queued}
    this.#owner.queueEvent(new MessageEvent(type, event))`,
      on: '^stream/(dispatch|data|examples)/',
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
      name: 'type: kept',
      says: 'The type of an event is that of the next.',
      file,
      from: clearType,
      to: '// Step 2.',
    },
    {
      name: 'type: kept without data',
      says: 'The type is cleared only when an event is dispatched.',
      file,
      from: `${clearType}\n    ${withoutData}`,
      to: `${withoutData}\n    this.#eventType = ''`,
    },
    {
      name: 'type: the first',
      says: 'The first event field of a block counts.',
      file,
      from: setType,
      to: 'this.#eventType ||= value',
    },
    {
      name: 'type: empty ignored',
      says: 'An empty event field is ignored.',
      file,
      from: setType,
      to: `if (value !== '') this.#eventType = value`,
    },
    {
      name: 'type: joined',
      says: 'The event fields of a block are joined.',
      file,
      from: setType,
      to: 'this.#eventType += value',
    },
    {
      name: 'type: trimmed',
      says: 'White space around the type is removed.',
      file,
      from: setType,
      to: 'this.#eventType = value.trim()',
    },
    {
      name: 'type: in lower case',
      says: 'The type is brought into lower case.',
      file,
      from: setType,
      to: 'this.#eventType = value.toLowerCase()',
    },
    {
      name: 'type: ASCII only',
      says: 'Characters of the type that are not printable ASCII are dropped.',
      file,
      from: setType,
      to: `this.#eventType = value.replaceAll(/[^ -~]/g, '')`,
    },
    {
      name: 'type: a word',
      says: 'A type that is no word is ignored.',
      file,
      from: setType,
      to: 'if (/^\\w*$/.test(value)) this.#eventType = value',
    },
    {
      name: 'type: before the data',
      says: 'An event field after the data is ignored.',
      file,
      from: setType,
      to: 'if (this.#data.length === 0) this.#eventType = value',
    },
    {
      name: 'type: always message',
      says: 'Every event is a message.',
      file,
      from: `this.#eventType === '' ? 'message' : this.#eventType`,
      to: `'message'`,
    },
    {
      name: 'type: no default',
      says: 'An event without a type has the empty string for one.',
      file,
      from: `this.#eventType === '' ? 'message' : this.#eventType`,
      to: 'this.#eventType',
      on: '^stream/(event-type|message-event|examples)/|^interface/handlers/',
    },
    {
      name: 'type: named events to message too',
      says: 'A named event is dispatched as message as well.',
      file,
      from: queued,
      to: `${queued}
    if (type !== 'message') this.#owner.queueEvent(new MessageEvent('message', event))`,
    },
    {
      name: 'type: message said is no message',
      says: 'An event whose type is said to be message is taken for a named one, that nobody listens to.',
      file,
      from: setType,
      to: `this.#eventType = value === 'message' ? 'message:message' : value`,
    },
    {
      name: 'type: open and error reserved',
      says: 'Events of type open and error are not dispatched.',
      file,
      from: queued,
      to: `if (type !== 'open' && type !== 'error') ${queued}`,
    },
    {
      name: 'type: open and error are messages',
      says: 'Events of type open and error are dispatched as message.',
      file,
      from: setType,
      to: `this.#eventType = value === 'open' || value === 'error' ? 'message' : value`,
    },
    {
      name: 'type: members of an object reserved',
      says: 'Types are looked up in an object, where those of its prototype are found.',
      file,
      from: queued,
      to: `if (!(type in {})) ${queued}`,
    },
    {
      name: 'type: error ends the connection',
      says: 'A message of type error is taken for the end of the connection.',
      file: 'connection.ts',
      from: 'if (this.#readyState !== CLOSED) this.#fire(event)',
      to: `if (this.#readyState === CLOSED) return
      if (event.type === 'error') this.#readyState = CONNECTING
      this.#fire(event)`,
    },
    {
      name: 'type: close closes',
      says: 'A message of type close or end closes the connection.',
      file: 'connection.ts',
      from: 'if (this.#readyState !== CLOSED) this.#fire(event)',
      to: `if (this.#readyState === CLOSED) return
      this.#fire(event)
      if (event.type === 'close' || event.type === 'end') this.close()`,
    },
    {
      name: 'event: no MessageEvent',
      says: 'What is dispatched is an Event with further members.',
      file,
      from: queued,
      to: `this.#owner.queueEvent(
      Object.assign(new Event(type), {
        data: event.data,
        origin: event.origin,
        lastEventId: event.lastEventId,
        source: null,
        ports: [],
      }),
    )`,
      on: '^stream/message-event/',
    },
    {
      name: 'event: bubbles',
      says: 'Message events bubble.',
      file,
      from: queued,
      to: `this.#owner.queueEvent(Object.defineProperty(event, 'bubbles', { value: true }))`,
      on: '^stream/message-event/',
    },
    {
      name: 'event: cancelable',
      says: 'Message events are cancelable.',
      file,
      from: queued,
      to: `this.#owner.queueEvent(Object.defineProperty(event, 'cancelable', { value: true }))`,
      on: '^stream/message-event/',
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
    {
      name: 'origin: with a slash',
      says: 'The origin ends with a slash.',
      file,
      from: 'origin: this.#origin,',
      to: 'origin: `${this.#origin}/`,',
      on: '^stream/message-event/|^connection/origin/',
    },
    {
      name: 'origin: without the port',
      says: 'The origin lacks its port.',
      file,
      from: 'origin: this.#origin,',
      to: `origin: this.#origin.replace(/:\\d+$/, ''),`,
      on: '^stream/message-event/|^connection/origin/',
    },
    {
      name: 'origin: of the given URL',
      says: 'The origin is that of the URL given to the constructor, not that of the final one.',
      file,
      from: 'origin: this.#origin,',
      to: 'origin: this.#owner.url.origin,',
      on: '^stream/message-event/|^connection/origin/',
    },
    {
      name: 'origin: of the first connection',
      says: 'The origin is that of the first final URL, for good.',
      file,
      from: 'this.#origin = origin',
      to: 'this.#origin = owner.firstOrigin ??= origin',
      on: '^stream/message-event/|^connection/origin/',
    },
  ],
}
