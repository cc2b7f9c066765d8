import type { MutantGroup } from '../mutant.ts'

const file = 'connection.ts'
const again = 'if (this.#readyState === CONNECTING) void this.#fetch()'
const lost = `this.#readyState = CONNECTING
        this.#fire(new Event('error'))`

const on =
  '^reconnection/(basic|delay|loss|network-error|redirect)/|^interface/(ready-state|close|several-sources)/|^transport/'

/** Reestablishing the connection. */
export const reconnection: MutantGroup = {
  on,
  mutants: [
    {
      name: 'loss: not told',
      says: 'A lost connection fires no event.',
      file,
      from: lost,
      to: 'this.#readyState = CONNECTING',
      on: '^reconnection/(basic|loss|delay)/|^interface/(ready-state|close|exceptions|events)/|^connection/response/|^stream/dispatch/all',
    },
    {
      name: 'loss: told before the state',
      says: 'error is fired before readyState is CONNECTING.',
      file,
      from: lost,
      to: `this.#fire(new Event('error'))
        this.#readyState = CONNECTING`,
    },
    {
      name: 'loss: told as closed',
      says: 'In the error of a lost connection readyState is CLOSED, until it is CONNECTING.',
      file,
      from: lost,
      to: `this.#readyState = CLOSED
        this.#fire(new Event('error'))
        this.#readyState = CONNECTING`,
    },
    {
      name: 'loss: still open',
      says: 'readyState stays OPEN until the next attempt.',
      file,
      from: `${lost}
      })
    })`,
      to: `this.#fire(new Event('error'))
        setTimeout(() => {
          if (this.#readyState === OPEN) this.#readyState = CONNECTING
        }, this.reconnectionTime - 1)
      })
    })`,
      on: '^reconnection/basic/|^interface/ready-state/',
    },
    {
      name: 'loss: told twice',
      says: 'A lost connection fires error, and its reader another.',
      file,
      from: lost,
      to: `${lost}
        this.#fire(new Event('error'))`,
    },
    {
      name: 'loss: told after the delay',
      says: 'error is fired when the delay is over.',
      file,
      from: lost,
      to: `this.#readyState = CONNECTING
        setTimeout(() => this.#readyState !== CLOSED && this.#fire(new Event('error')), 50)`,
      on: '^reconnection/(basic|delay)/|^interface/(close|ready-state)/',
    },
    {
      name: 'loss: told after close()',
      says: 'A connection that is lost after close() fires error, and is CONNECTING again.',
      file,
      from: `        if (this.#readyState === CLOSED) return
        this.#readyState = CONNECTING`,
      to: '        this.#readyState = CONNECTING',
      on: `${on}|^stream/dispatch/closed`,
    },
    {
      name: 'reconnect: after close()',
      says: 'close() during the delay does not keep the reconnect from coming.',
      file,
      from: again,
      to: 'void this.#fetch()',
      on: `${on}|^stream/dispatch/closed`,
    },
    {
      name: 'reconnect: close() unseen in the error event',
      says: 'Whether the source is closed is looked at before the error event only.',
      file,
      from: again,
      to: `{
        this.#readyState = CONNECTING
        void this.#fetch()
      }`,
      on: '^interface/close/|^reconnection/(delay/not|network-error/close)',
    },
    {
      name: 'reconnect: never',
      says: 'A lost connection is not asked for again.',
      file,
      from: again,
      to: '',
      on: '^reconnection/(basic|redirect|delay)/',
    },
    {
      name: 'reconnect: two requests',
      says: 'Each loss brings two requests.',
      file,
      from: again,
      to: `if (this.#readyState === CONNECTING) {
        void this.#fetch()
        void this.#fetch()
      }`,
    },
    {
      name: 'reconnect: once more after it is open',
      says: 'A timer that is not cleared asks again although the connection is there.',
      file,
      from: again,
      to: `${again}
      setTimeout(() => this.#readyState !== CLOSED && void this.#fetch(), 80)`,
      on: '^reconnection/basic/|^interface/close/',
    },
    {
      name: 'reconnect: three times',
      says: 'After three reconnects the client gives up.',
      file,
      from: again,
      to: `this.count = (this.count ?? 0) + 1
      if (this.#readyState === CONNECTING && this.count <= 3) void this.#fetch()
      else this.#fail()`,
    },
    {
      name: 'reconnect: three network errors',
      says: 'After three network errors the client gives up.',
      file,
      from: 'else await this.#reestablish()\n      return',
      to: `else if ((this.errors = (this.errors ?? 0) + 1) >= 3) this.#fail()
      else await this.#reestablish()
      return`,
    },
    {
      name: 'reconnect: one network error is final',
      says: 'A network error on a reconnect is final.',
      file,
      from: 'else await this.#reestablish()\n      return',
      to: `else this.#fail()
      return`,
    },
    {
      name: 'reconnect: id forgotten by a network error',
      says: 'A network error clears the last event ID.',
      file,
      from: 'else await this.#reestablish()\n      return',
      to: `else {
        this.lastEventId = ''
        await this.#reestablish()
      }
      return`,
    },
    {
      name: 'reconnect: opens in silence',
      says: 'Only the first connection fires open.',
      file,
      from: `this.#fire(new Event('open'))`,
      to: `if (!this.opened) this.#fire(new Event('open'))
      this.opened = true`,
    },
    {
      name: 'reconnect: open but CONNECTING',
      says: 'Only the first connection makes readyState OPEN.',
      file,
      from: `this.#readyState = OPEN
`,
      to: `if (!this.opened) this.#readyState = OPEN
      this.opened = true
`,
    },
    {
      name: 'reconnect: events of the first connection only',
      says: 'What later connections bring is not dispatched.',
      file,
      from: 'stream.push(chunk.value)',
      to: `this.first ??= response
        if (this.first === response) stream.push(chunk.value)`,
    },
    {
      name: 'reconnect: not after a redirect',
      says: 'A stream that was reached by a redirect is not asked for again.',
      file,
      from: 'if (await this.#interpret(response)) await',
      to: 'if ((await this.#interpret(response)) && !response.redirected) await',
    },
    {
      name: 'reconnect: not with redirects',
      says: 'A redirect of a reconnect is not followed.',
      file: 'request.ts',
      from: `redirect: 'follow'`,
      to: `redirect: request.asked === (request.asked = true) ? 'manual' : 'follow'`,
    },
    {
      name: 'reconnect: exception of a listener ends it',
      says: 'An exception in a listener of error closes the source.',
      file: 'event-source.ts',
      from: 'get url(): string {',
      to: `addEventListener(type, listener, options) {
    super.addEventListener(
      type,
      (event) => {
        try {
          listener.call(this, event)
        } catch (error) {
          this.close()
          throw error
        }
      },
      options,
    )
  }

  get url(): string {`,
      on: '^interface/exceptions/',
    },
    {
      name: 'exceptions swallowed',
      says: 'Exceptions in listeners are swallowed.',
      file: 'event-source.ts',
      from: 'get url(): string {',
      to: `addEventListener(type, listener, options) {
    super.addEventListener(
      type,
      (event) => {
        try {
          listener.call(this, event)
        } catch {}
      },
      options,
    )
  }

  get url(): string {`,
      on: '^interface/exceptions/',
    },
  ],
}
