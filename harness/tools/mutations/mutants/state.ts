import type { MutantGroup } from '../mutant.ts'

const file = 'connection.ts'
const closing = `this.#readyState = CLOSED
    this.#attempt.abort()`
const opened = `this.#readyState = OPEN
      this.#fire(new Event('open'))`
const failed = `this.#readyState = CLOSED
      this.#fire(new Event('error'))`

/** readyState, the order of events, and close(). */
export const state: MutantGroup = {
  on: '^interface/(close|ready-state|constructor|events|synthetic-events|several-sources|exceptions)/|^connection/response/',
  mutants: [
    {
      name: 'open: not told',
      says: 'open is not fired.',
      file,
      from: opened,
      to: 'this.#readyState = OPEN',
      on: '^connection/(response/|content-type/name)|^interface/(events|handlers|ready-state|constructor)/',
    },
    {
      name: 'order: error before the messages',
      says: 'error is fired before the messages that came with the end.',
      file,
      from: `queueTask(() => {
      if (this.#readyState !== CLOSED) this.#fire(event)
    })`,
      to: `setTimeout(() => {
      if (this.#readyState !== CLOSED) this.#fire(event)
    }, 5)`,
      on: '^connection/response/|^interface/(events|close|handlers)/|^stream/dispatch/',
    },
    {
      name: 'failure: not told',
      says: 'A failed connection fires no event.',
      file,
      from: failed,
      to: 'this.#readyState = CLOSED',
      on: '^interface/(ready-state|close|exceptions|handlers|events|invalid-url|constructor)/',
    },
    {
      name: 'open before the response',
      says: 'A source is OPEN in the first microtask.',
      file,
      from: 'this.#attempt = attempt\n',
      to: `this.#attempt = attempt
    queueMicrotask(() => (this.#readyState = OPEN))\n`,
      on: '^interface/(constructor|ready-state|synthetic-events)/',
    },
    {
      name: 'close(): in a task',
      says: 'close() takes effect in a task.',
      file,
      from: closing,
      to: `queueTask(() => {
      this.#readyState = CLOSED
      this.#attempt.abort()
    })`,
      on: '^interface/(close|ready-state|synthetic-events)/|^stream/dispatch/closed',
    },
    {
      name: 'close(): fires error when it closes',
      says: 'The first close() of a source that is not failed fires error.',
      file,
      from: closing,
      to: `if (this.#readyState === OPEN) queueTask(() => this.#fire(new Event('error')))
    ${closing}`,
      on: '^interface/close/',
    },
    {
      name: 'script: no events',
      says: 'Script cannot dispatch events at a source.',
      file: 'event-source.ts',
      from: 'get url(): string {',
      to: `dispatchEvent() {
    return false
  }

  get url(): string {`,
      on: '^interface/synthetic-events/|^interface/several-sources/synthetic',
    },
  ],
}
