import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'connection.ts'
const closing = `this.#readyState = CLOSED
    this.#attempt.abort()`
const opened = `this.#readyState = OPEN
      this.#fire(new Event('open'))`
const failed = `this.#readyState = CLOSED
      this.#fire(new Event('error'))`
const ofFailures =
  '^interface/(ready-state|close|exceptions|handlers|events|invalid-url|constructor)/'
const ofOpen =
  '^connection/(response/|content-type/name)|^interface/(events|handlers|ready-state|constructor)/'
const ofClose = '^interface/(close|ready-state|synthetic-events)/|^stream/dispatch/closed'

/** readyState, the order of events, and close(). */
export const state: readonly Mutant[] = [
  ...inPlaceOf(opened, file, ofOpen, {
    // open is not fired.
    'open: not told': 'this.#readyState = OPEN',
  }),
  ...inPlaceOf(
    `queueTask(() => {
      if (this.#readyState !== CLOSED) this.#fire(event)
    })`,
    file,
    '^connection/response/|^interface/(events|close|handlers)/|^stream/dispatch/',
    {
      // error is fired before the messages that came with the end.
      'order: error before the messages': `setTimeout(() => {
      if (this.#readyState !== CLOSED) this.#fire(event)
    }, 5)`,
    },
  ),
  ...inPlaceOf(failed, file, ofFailures, {
    // A failed connection fires no event.
    'failure: not told': 'this.#readyState = CLOSED',
  }),
  ...inPlaceOf(
    'this.#attempt = attempt\n',
    file,
    '^interface/(constructor|ready-state|synthetic-events)/',
    {
      // A source is OPEN in the first microtask.
      'open before the response': `this.#attempt = attempt
    queueMicrotask(() => (this.#readyState = OPEN))\n`,
    },
  ),
  ...inPlaceOf(closing, file, ofClose, {
    // close() takes effect in a task.
    'close(): in a task': `queueTask(() => {
      this.#readyState = CLOSED
      this.#attempt.abort()
    })`,
  }),
  ...inPlaceOf(closing, file, '^interface/close/', {
    // The first close() of a source that is not failed fires error.
    'close(): fires error when it closes': `if (this.#readyState === OPEN)
      queueTask(() => this.#fire(new Event('error')))
    ${closing}`,
  }),
  ...inPlaceOf(
    'get url(): string {',
    'event-source.ts',
    '^interface/synthetic-events/|^interface/several-sources/synthetic',
    {
      // Script cannot dispatch events at a source.
      'script: no events': `dispatchEvent() {
    return false
  }

  get url(): string {`,
    },
  ),
  ...inPlaceOf(
    `this.#announce()
    if (await this.#interpret(response))`,
    file,
    '^connection/response/',
    {
      // The connection is announced when the first byte of the body has come.
      'open: with the first byte': `const [ahead, body] = response.body?.tee() ?? []
    await ahead?.getReader().read()
    this.#announce()
    if (await this.#interpret(Object.defineProperty(new Response(body), 'url', { value: response.url })))`,
    },
  ),
  ...inPlaceOf('if (isAbort(error) ||', file, '^interface/close/', {
    // The rejection of the aborted fetch is not handled.
    'close(): exception of the aborted fetch': `if (isAbort(error)) throw error
      if (`,
  }),
]
