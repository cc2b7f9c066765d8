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
      name: 'open: told before the state',
      says: 'open is fired before readyState is OPEN.',
      file,
      from: opened,
      to: `this.#fire(new Event('open'))
      this.#readyState = OPEN`,
    },
    {
      name: 'open: twice',
      says: 'open is fired twice.',
      file,
      from: opened,
      to: `${opened}
      this.#fire(new Event('open'))`,
      on: '^connection/response/|^interface/(events|handlers|close)/',
    },
    {
      name: 'open: not told',
      says: 'open is not fired.',
      file,
      from: opened,
      to: 'this.#readyState = OPEN',
      on: '^connection/(response/|content-type/name)|^interface/(events|handlers|ready-state|constructor)/',
    },
    {
      name: 'open: with each chunk',
      says: 'open is fired for each chunk.',
      file,
      from: 'stream.push(chunk.value)',
      to: `this.#announce()
        stream.push(chunk.value)`,
      on: '^connection/response/|^interface/(events|handlers|ready-state|constructor|close)/',
    },
    {
      name: 'open: with the first byte',
      says: 'The connection is announced when the first byte of the body has come.',
      file,
      from: `this.#announce()
    if (await this.#interpret(response))`,
      to: `const [ahead, body] = response.body?.tee() ?? []
    await ahead?.getReader().read()
    this.#announce()
    if (await this.#interpret(Object.defineProperty(new Response(body), 'url', { value: response.url })))`,
      on: '^connection/response/',
    },
    {
      name: 'open: with the first event',
      says: 'The connection is announced by its first event.',
      file,
      from: `this.#announce()
    if (await this.#interpret(response))`,
      to: `const queueEvent = Connection.prototype.queueEvent
    this.queueEvent = (event) => {
      if (this.queueEvent !== queueEvent) this.#announce()
      this.queueEvent = queueEvent
      queueEvent.call(this, event)
    }
    if (await this.#interpret(response))`,
      on: '^connection/response/|^interface/(events|ready-state)/',
    },
    {
      name: 'open: after the messages',
      says: 'Messages are dispatched at once, open in a task.',
      file,
      from: `queueTask(() => {
      if (this.#readyState !== CLOSED) this.#fire(event)
    })`,
      to: 'if (this.#readyState !== CLOSED) this.#fire(event)',
      on: '^connection/response/|^interface/(events|close|handlers)/|^stream/dispatch/',
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
      name: 'order: messages in one task',
      says: 'The messages of a chunk are dispatched in one task.',
      file,
      from: `queueTask(() => {
      if (this.#readyState !== CLOSED) this.#fire(event)
    })`,
      to: `if (!this.row) {
      this.row = []
      queueTask(() => {
        const row = this.row
        this.row = undefined
        for (const each of row) if (this.#readyState !== CLOSED) this.#fire(each)
      })
    }
    this.row.push(event)`,
      on: '^interface/(close|events|exceptions)/',
    },
    {
      name: 'order: close() does not end a row',
      says: 'Messages that wait for their turn are dispatched after close().',
      file,
      from: 'if (this.#readyState !== CLOSED) this.#fire(event)',
      to: 'this.#fire(event)',
    },
    {
      name: 'failure: told before the state',
      says: 'error is fired before readyState is CLOSED.',
      file,
      from: failed,
      to: `this.#fire(new Event('error'))
      this.#readyState = CLOSED`,
    },
    {
      name: 'failure: CONNECTING for ever',
      says: 'A failed connection stays CONNECTING.',
      file,
      from: failed,
      to: `this.#readyState = CONNECTING
      this.#fire(new Event('error'))`,
    },
    {
      name: 'failure: CLOSED, later CONNECTING',
      says: 'After its error a failed connection is CONNECTING again.',
      file,
      from: failed,
      to: `${failed}
      queueTask(() => (this.#readyState = CONNECTING))`,
    },
    {
      name: 'failure: tried again',
      says: 'A failed connection is asked for again after all.',
      file,
      from: failed,
      to: `${failed}
      setTimeout(() => void this.#fetch(), 50)`,
      on: '^interface/(ready-state|close|exceptions)/|^reconnection/final/',
    },
    {
      name: 'failure: told after close()',
      says: 'The abort of close() fires error.',
      file,
      from: `      if (this.#readyState === CLOSED) return
      this.#readyState = CLOSED
`,
      to: '      this.#readyState = CLOSED\n',
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
      name: 'initially OPEN',
      says: 'A new source is OPEN.',
      file,
      from: '#readyState: ReadyState = CONNECTING',
      to: '#readyState: ReadyState = OPEN',
    },
    {
      name: 'initially nothing',
      says: 'A new source has no readyState before its request is made.',
      file,
      from: '#readyState: ReadyState = CONNECTING',
      to: '#readyState: ReadyState',
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
      name: 'OPEN for a moment only',
      says: 'A source is OPEN while it dispatches, and CONNECTING between.',
      file,
      from: opened,
      to: `${opened}
      setTimeout(() => this.#readyState === OPEN && (this.#readyState = CONNECTING), 5)`,
      on: '^interface/(ready-state|constructor)/|^interface/synthetic-events/error|^reconnection/basic/one',
    },
    {
      name: 'close(): state only',
      says: 'close() leaves the connection as it is.',
      file,
      from: closing,
      to: 'this.#readyState = CLOSED',
      on: '^interface/close/|^reconnection/(delay/not|network-error/close)',
    },
    {
      name: 'close(): connection only',
      says: 'close() aborts the fetch and leaves readyState as it is.',
      file,
      from: closing,
      to: 'this.#attempt.abort()',
      on: '^interface/(close|ready-state|synthetic-events)/|^stream/dispatch/closed',
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
      name: 'close(): fires error',
      says: 'close() fires error.',
      file,
      from: closing,
      to: `${closing}
    queueTask(() => this.#fire(new Event('error')))`,
      on: '^interface/close/',
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
      name: 'close(): throws the second time',
      says: 'close() throws on a source that is closed.',
      file,
      from: closing,
      to: `if (this.#readyState === CLOSED) throw new DOMException('closed', 'InvalidStateError')
    ${closing}`,
      on: '^interface/close/',
    },
    {
      name: 'close(): only once it is open',
      says: 'close() does nothing before the connection is open.',
      file,
      from: closing,
      to: `if (this.#readyState !== CONNECTING || this.lastEventId === 'x') {
      ${closing}
    }`,
      on: '^interface/(close|constructor|ready-state)/|^reconnection/(delay/not|network-error/close)',
    },
    {
      name: 'close(): exception of the aborted fetch',
      says: 'The rejection of the aborted fetch is not handled.',
      file,
      from: 'if (isAbort(error) ||',
      to: `if (isAbort(error)) throw error
      if (`,
      on: '^interface/close/',
    },
    {
      name: 'close(): takes the handlers away',
      says: 'close() sets the event handlers to null.',
      file: 'event-source.ts',
      from: 'this.#connection.close()',
      to: `this.#connection.close()
    this.onopen = this.onmessage = this.onerror = null`,
      on: '^interface/(close|handlers)/',
    },
    {
      name: 'script: no events after close()',
      says: 'A closed source dispatches nothing, from script either.',
      file: 'event-source.ts',
      from: 'get url(): string {',
      to: `dispatchEvent(event) {
    return this.readyState !== CLOSED && super.dispatchEvent(event)
  }

  get url(): string {`,
      on: '^interface/synthetic-events/',
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
    {
      name: 'script: open opens',
      says: 'An open event makes the source OPEN, whoever dispatches it.',
      file,
      from: '    void this.#fetch()\n  }\n\n  get readyState',
      to: `    target.addEventListener('open', () => (this.#readyState = OPEN))
    void this.#fetch()
  }

  get readyState`,
      on: '^interface/synthetic-events/',
    },
    {
      name: 'script: error reconnects',
      says: 'An error event reestablishes the connection, whoever dispatches it.',
      file,
      from: '    void this.#fetch()\n  }\n\n  get readyState',
      to: `    target.addEventListener('error', () => this.#readyState === OPEN && void this.#reestablish())
    void this.#fetch()
  }

  get readyState`,
      on: '^interface/synthetic-events/|^stream/event-type/',
    },
  ],
}
