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
  ],
}
