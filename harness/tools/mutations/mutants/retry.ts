import type { MutantGroup } from '../mutant.ts'

const file = 'interpreter.ts'
const digits = '/^[0-9]+$/.test(value)'
const asNumber = 'this.#owner.reconnectionTime = Number(value)'
const setTime = `if (${digits}) ${asNumber}`
const parsed = (number: string): string => `{
          const time = ${number}
          if (time >= 0) this.#owner.reconnectionTime = time
        }`
const delayed = 'reconnectionDelay(this.reconnectionTime, this.#attempt.signal)'

/** The retry field and the delay before a reconnect. */
export const retry: MutantGroup = {
  on: '^stream/retry/|^reconnection/delay/|^stream/(comments/that|fields/retry|chunk-boundaries/inside-retry|dispatch/block|fields/space-after)|^reconnection/network-error/delay|^transport/refused/reconnection-time',
  mutants: [
    {
      name: 'retry: digits anywhere',
      says: 'The first digits of the value are taken, wherever they stand.',
      file,
      from: setTime,
      to: `if (/[0-9]/.test(value)) this.#owner.reconnectionTime = Number(/[0-9]+/.exec(value)[0])`,
    },
    {
      name: 'retry: microseconds',
      says: 'The value is divided by a thousand.',
      file,
      from: asNumber,
      to: 'this.#owner.reconnectionTime = Number(value) / 1000',
    },
    {
      name: 'retry: Number',
      says: 'The value is read with Number(), and an empty one is 0.',
      file,
      from: setTime,
      to: parsed('Number(value)'),
    },
    {
      name: 'retry: trimmed',
      says: 'White space around the digits does not count.',
      file,
      from: digits,
      to: '/^\\s*[0-9]+\\s*$/.test(value)',
    },
    {
      name: 'retry: beginning of the value',
      says: 'Only the beginning of the value has to be digits.',
      file,
      from: setTime,
      to: `if (/^[0-9]/.test(value)) this.#owner.reconnectionTime = Number.parseInt(value, 10)`,
    },
    {
      name: 'retry: digits of any script',
      says: 'Decimal digits of any script count.',
      file,
      from: setTime,
      to: `if (/^\\p{Nd}+$/v.test(value))
          this.#owner.reconnectionTime = Number(value.replaceAll(/\\p{Nd}/gv, (digit) => digit.codePointAt(0) & 15))`,
    },
    {
      name: 'retry: normalized',
      says: 'The value is normalized, which makes digits of superscripts.',
      file,
      from: setTime,
      to: `if (/^[0-9]+$/.test(value.normalize('NFKC'))) this.#owner.reconnectionTime = Number(value.normalize('NFKC'))`,
    },
    {
      name: 'retry: seconds',
      says: 'The value is taken for seconds.',
      file,
      from: asNumber,
      to: 'this.#owner.reconnectionTime = Number(value) * 1000',
      on: '^stream/retry/in-milliseconds',
    },
    {
      name: 'retry: only upwards',
      says: 'A shorter time than the one before is ignored.',
      file,
      from: asNumber,
      to: 'this.#owner.reconnectionTime = this.#owner.longest = Math.max(this.#owner.longest ?? 0, Number(value))',
    },
    {
      name: 'retry: only downwards',
      says: 'A longer time than the one before is ignored.',
      file,
      from: asNumber,
      to: 'this.#owner.reconnectionTime = this.#owner.shortest = Math.min(this.#owner.shortest ?? Infinity, Number(value))',
    },
    {
      name: 'retry: ends the event',
      says: 'A retry field clears the data before it.',
      file,
      from: `case 'retry':`,
      to: `case 'retry':
        this.#data = []`,
    },
    {
      name: 'delay: from the start of the connection',
      says: 'The time is counted from when the connection was opened.',
      file: 'connection.ts',
      from: delayed,
      to: 'reconnectionDelay(this.reconnectionTime - 100, this.#attempt.signal)',
    },
    {
      name: 'delay: a short default',
      says: 'A client that was told no time is back after a tenth of a second.',
      file: 'connection.ts',
      from: 'reconnectionTime = 2000',
      to: 'reconnectionTime = 100',
    },
  ],
}
