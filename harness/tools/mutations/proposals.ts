import path from 'node:path'
import { inPlaceOf, type Mutant } from './mutant.ts'

/**
 * What proposed changes of the standard make of the reference: it fails their tentative cases as it is, and passes them with
 * one of these. So such a case is seen to fail, and seen to be one that can be passed.
 */
export interface Proposal {
  name: string
  /** A pattern of the ids of its cases. */
  on: string
  /** The adapter of the reference that implements it: in implementations/reference, if the path is not absolute. */
  adapter: string
  /** What it changes in the files of the reference. */
  changes: readonly Mutant[]
  /** That adapter with one small wrong change each. `on` is the pattern of the cases that fail then, and no others do. */
  wrong: readonly Mutant[]
}

const withStreams = path.join(import.meta.dirname, 'proposed/from-readable-stream.ts')

/** A case of the proposal by its name. */
const only = (name: string): string => `^interface/from-readable-stream/${name}$`

const inStreams = (name: string, from: string, texts: Readonly<Record<string, string>>): Mutant[] =>
  inPlaceOf(from, withStreams, only(name), texts)

/** Every proposal that has cases which the reference fails as it is. */
export const proposals: readonly Proposal[] = [
  {
    // https://github.com/whatwg/html/pull/12272
    name: 'last event ID and reconnection time',
    on: '^interface/interface-object/(last-event-id|reconnection-time)$',
    adapter: 'adapter.ts',
    changes: inPlaceOf('get readyState(): ReadyState {', 'event-source.ts', '', {
      'proposal: getters': `get lastEventId() {
    return this.#connection.lastEventId
  }

  get reconnectionTime() {
    return this.#connection.reconnectionTime
  }

  get readyState(): ReadyState {`,
    }),
    wrong: [],
  },
  {
    // https://github.com/whatwg/html/pull/12272
    name: 'sources from a ReadableStream',
    on: '^interface/from-readable-stream/',
    adapter: withStreams,
    changes: [],
    wrong: [
      ...inStreams('object', `const streamUrl = 'about:event-stream'`, {
        'another URL': `const streamUrl = 'about:blank'`,
      }),
      ...inStreams('object', 'new EventSource(streamUrl)', {
        'with credentials': 'new EventSource(streamUrl, { withCredentials: true })',
      }),
      ...inStreams('object', 'return source', {
        'no object of the interface': `return Object.assign(new EventTarget(), {
      url: source.url,
      withCredentials: false,
      readyState: 0,
      close() {},
    })`,
      }),
      ...inStreams('open', 'readyState: ReadyState = CONNECTING', {
        'OPEN at once': 'readyState: ReadyState = OPEN',
      }),
      ...inStreams('messages', 'this.#queue(() => event)', {
        'every message is of type message': `this.#queue(() => new MessageEvent('message', event))`,
      }),
      ...inPlaceOf('new TextDecoder()', 'event-stream.ts', only('messages'), {
        'the BOM is text': `new TextDecoder('utf-8', { ignoreBOM: true })`,
      }),
      ...inStreams('chunks', 'this.#stream.push(value)', {
        'each chunk is decoded by itself':
          'this.#stream.push(new TextEncoder().encode(new TextDecoder().decode(value)))',
      }),
      ...inPlaceOf(
        String.raw`if (text.startsWith('\n')) start = 1`,
        'line-splitter.ts',
        only('chunks'),
        {
          'a CRLF that is cut is two line ends': '',
        },
      ),
      ...inStreams('origin', `new EventStream(this, 'null')`, {
        'the origin of the page': `new EventStream(this, 'http://localhost')`,
      }),
      ...inStreams('id-and-retry', 'return this.#reading?.lastEventId', {
        'no last event ID': `return this.#reading && ''`,
      }),
      ...inStreams('id-and-retry', 'return this.#reading?.reconnectionTime', {
        'the first reconnection time for ever': 'return this.#reading && 2000',
      }),
      ...inStreams('end', 'if (done) break', {
        'the end reestablishes': `if (done) {
          this.#queue(() => {
            this.readyState = CONNECTING
            return new Event('error')
          })
          return
        }`,
        'a second error after the end': `if (done) {
          const again = () => this.#target.dispatchEvent(new Event('error'))
          if (this.readyState !== CLOSED) setTimeout(again, 1000)
          break
        }`,
      }),
      ...inStreams('error', '// The error of a stream is its end, too.', {
        'an error reestablishes': `this.#queue(() => {
        this.readyState = CONNECTING
        return new Event('error')
      })
      return`,
      }),
      ...inStreams('close', 'this.#reading?.close()', { 'close() does not reach the stream': '' }),
      ...inStreams('close', 'if (this.readyState === CLOSED) return', {
        'what is queued comes after close()': '',
      }),
      ...inStreams('locked', 'const reader = stream.getReader()', {
        'a locked stream is no fault':
          'const reader = (stream.locked ? new ReadableStream() : stream).getReader()',
        'a locked stream is an InvalidStateError': `if (stream.locked) throw new DOMException('It is locked.', 'InvalidStateError')
    const reader = stream.getReader()`,
      }),
      ...inStreams('reset', 'this.#stream = this.#newStream()', {
        'reset() does nothing': '',
        'reset() ends the line': `this.#stream.push(new TextEncoder().encode('\\n'))`,
        'reset() dispatches': `this.#stream.push(new TextEncoder().encode('\\n\\n'))`,
      }),
    ],
  },
]
