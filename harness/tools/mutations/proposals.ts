import path from 'node:path'
import type { Case } from '../../case.ts'
import { inPlaceOf, type Mutant } from './mutant.ts'

/**
 * What a proposed change of the standard makes of the reference: that fails its tentative cases as it is, and passes them
 * with this. So such a case is seen to fail, and seen to be one that can be passed.
 */
export interface Proposal {
  name: string
  /** A pattern of the ids of its cases. */
  on: string
  /** The adapter of the reference that implements it: in implementations/reference, if the path is not absolute. */
  adapter: string
  /** What it changes in the files of the reference. */
  changes: readonly Mutant[]
  /**
   * Small wrong changes of it, each in place of `changes`. They are tried on all its cases; `on` is the pattern of those
   * that refuse it, and no others do.
   */
  wrong: readonly Mutant[]
}

const withStreams = path.join(import.meta.dirname, 'proposed/from-readable-stream.ts')
const only = (name: string): string => `^interface/from-readable-stream/${name}$`
const inStreams = (name: string, from: string, texts: Readonly<Record<string, string>>): Mutant[] =>
  inPlaceOf(from, withStreams, only(name), texts)

/** The reference with these getters. */
const withGetters = (
  on: string,
  name: string,
  { id = 'this.#connection.lastEventId', time = 'this.#connection.reconnectionTime' } = {},
): Mutant[] =>
  inPlaceOf(
    'get readyState(): ReadyState {',
    'event-source.ts',
    `^interface/interface-object/${on}$`,
    {
      [name]: `get lastEventId() {
    return ${id}
  }

  get reconnectionTime() {
    return ${time}
  }

  get readyState(): ReadyState {`,
    },
  )

/** Every proposal that has cases which the reference fails as it is. */
export const proposals: readonly Proposal[] = [
  {
    // https://github.com/whatwg/html/pull/12272
    name: 'last event ID and reconnection time',
    on: '^interface/interface-object/(last-event-id|reconnection-time)$',
    adapter: 'adapter.ts',
    changes: withGetters('.*', 'getters: proposed'),
    wrong: [
      ...withGetters('last-event-id', 'getters: no ID once it is closed', {
        id: `this.readyState === CLOSED ? '' : this.#connection.lastEventId`,
      }),
      ...withGetters('last-event-id', 'getters: null is the first ID', {
        id: 'this.#connection.lastEventId || null',
      }),
      ...withGetters('reconnection-time', 'getters: the time is in seconds', {
        time: 'this.#connection.reconnectionTime / 1000',
      }),
    ],
  },
  {
    // https://github.com/whatwg/html/pull/12272
    name: 'sources from a ReadableStream',
    on: '^interface/from-readable-stream/',
    adapter: withStreams,
    changes: [],
    wrong: [
      ...inStreams('object', `const streamUrl = 'about:event-stream'`, {
        'from a stream: another URL': `const streamUrl = 'about:blank'`,
      }),
      ...inStreams('object', 'new EventSource(streamUrl)', {
        'from a stream: with credentials': 'new EventSource(streamUrl, { withCredentials: true })',
      }),
      ...inStreams('object', 'return source', {
        'from a stream: an object of another interface':
          'return Object.setPrototypeOf(source, Object.create(EventSource.prototype))',
      }),
      ...inStreams('open', 'readyState: ReadyState = CONNECTING', {
        'from a stream: OPEN at once': 'readyState: ReadyState = OPEN',
      }),
      ...inStreams('messages', 'this.#queue(() => event)', {
        'from a stream: every message is of type message': `this.#queue(() => new MessageEvent('message', event))`,
      }),
      ...inPlaceOf('new TextDecoder()', 'event-stream.ts', only('messages'), {
        'from a stream: the BOM is text': `new TextDecoder('utf-8', { ignoreBOM: true })`,
      }),
      ...inStreams('chunks', 'this.#stream.push(value)', {
        'from a stream: each chunk is decoded by itself':
          'this.#stream.push(new TextEncoder().encode(new TextDecoder().decode(value)))',
      }),
      ...inPlaceOf(
        String.raw`if (text.startsWith('\n')) start = 1`,
        'line-splitter.ts',
        only('chunks'),
        {
          'from a stream: a CRLF that is cut is two line ends': '',
        },
      ),
      ...inStreams('origin', `new EventStream(this, 'null')`, {
        'from a stream: the origin of the page': `new EventStream(this, 'http://localhost')`,
      }),
      ...inStreams('id-and-retry', 'return this.#reading?.lastEventId', {
        'from a stream: no last event ID': `return this.#reading && ''`,
      }),
      ...inStreams('id-and-retry', 'return this.#reading?.reconnectionTime', {
        'from a stream: the first reconnection time for ever': 'return this.#reading && 2000',
      }),
      ...inStreams('end', 'if (done) break', {
        'from a stream: the end reestablishes': `if (done) {
          this.#queue(() => {
            this.readyState = CONNECTING
            return new Event('error')
          })
          return
        }`,
        'from a stream: a second error after the end': `if (done) {
          const again = () => this.#target.dispatchEvent(new Event('error'))
          if (this.readyState !== CLOSED) setTimeout(again, 1000)
          break
        }`,
      }),
      ...inStreams('error', '// The error of a stream is its end, too.', {
        'from a stream: an error reestablishes': `this.#queue(() => {
        this.readyState = CONNECTING
        return new Event('error')
      })
      return`,
      }),
      ...inStreams('close', 'this.#reading?.close()', {
        'from a stream: close() does not reach the stream': '',
      }),
      ...inStreams('close', 'if (this.readyState === CLOSED) return', {
        'from a stream: what is queued comes after close()': '',
      }),
      ...inStreams('locked', 'const reader = stream.getReader()', {
        'from a stream: a locked stream is no fault':
          'const reader = (stream.locked ? new ReadableStream() : stream).getReader()',
        'from a stream: a locked stream is an InvalidStateError': `if (stream.locked) throw new DOMException('It is locked.', 'InvalidStateError')
    const reader = stream.getReader()`,
      }),
      ...inStreams('reset', 'this.#stream = this.#newStream()', {
        'from a stream: reset() does nothing': '',
        'from a stream: reset() dispatches': `this.#stream.push(new TextEncoder().encode('\\n'))`,
      }),
    ],
  },
]

/** Whether a case is of a proposal that the reference does not implement. */
export function isProposed({ id }: Pick<Case, 'id'>, { on }: Proposal): boolean {
  return new RegExp(on, 'v').test(id)
}
