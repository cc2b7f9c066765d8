import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'connection.ts'
const again = 'if (this.#readyState === CONNECTING) void this.#fetch()'
const lost = `this.#readyState = CONNECTING
        this.#fire(new Event('error'))`

const on =
  '^reconnection/(basic|delay|loss|network-error|redirect)/|^interface/(ready-state|close|several-sources)/|^transport/'

/** Reestablishing the connection. */
export const reconnection: readonly Mutant[] = [
  ...inPlaceOf(
    `${lost}
      })
    })`,
    file,
    '^reconnection/basic/|^interface/ready-state/',
    {
      // readyState stays OPEN until the next attempt.
      'loss: still open': `this.#fire(new Event('error'))
        setTimeout(() => {
          if (this.#readyState === OPEN) this.#readyState = CONNECTING
        }, this.reconnectionTime - 1)
      })
    })`,
    },
  ),
  ...inPlaceOf(again, file, '^interface/close/|^reconnection/(delay/not|network-error/close)', {
    // Whether the source is closed is looked at before the error event only.
    'reconnect: close() unseen in the error event': `{
        this.#readyState = CONNECTING
        void this.#fetch()
      }`,
  }),
  ...inPlaceOf('stream.push(chunk.value)', file, on, {
    // What later connections bring is not dispatched.
    'reconnect: events of the first connection only': `this.first ??= response
        if (this.first === response) stream.push(chunk.value)`,
  }),
  ...inPlaceOf('if (await this.#interpret(response)) await', file, on, {
    // A stream that was reached by a redirect is not asked for again.
    'reconnect: not after a redirect':
      'if ((await this.#interpret(response)) && !response.redirected) await',
  }),
  ...inPlaceOf(`redirect: 'follow'`, 'request.ts', on, {
    // A redirect of a reconnect is not followed.
    'reconnect: not with redirects':
      "redirect: request.asked === (request.asked = true) ? 'manual' : 'follow'",
  }),
  ...inPlaceOf(again, file, `${on}|^stream/dispatch/closed`, {
    // close() during the delay does not keep the reconnect from coming.
    'reconnect: after close()': 'void this.#fetch()',
  }),
  ...inPlaceOf('this.#readyState = OPEN\n', file, on, {
    // Only the first connection makes readyState OPEN.
    'reconnect: open but CONNECTING': `if (!this.opened) this.#readyState = OPEN
      this.opened = true
`,
  }),
]
