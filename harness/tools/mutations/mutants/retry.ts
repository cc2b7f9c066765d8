import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'interpreter.ts'
const digits = '/^[0-9]+$/.test(value)'
const asNumber = 'this.#owner.reconnectionTime = Number(value)'
const setTime = `if (${digits}) ${asNumber}`
const parsed = (number: string): string => `{
          const time = ${number}
          if (time >= 0) this.#owner.reconnectionTime = time
        }`
const delayed = 'reconnectionDelay(this.reconnectionTime, this.#attempt.signal)'
const on =
  '^stream/retry/|^reconnection/delay/|^stream/(comments/that|fields/retry|chunk-boundaries/inside-retry|dispatch/block|fields/space-after)|^reconnection/network-error/delay|^transport/refused/reconnection-time'

/** The retry field and the delay before a reconnect. */
export const retry: readonly Mutant[] = [
  ...inPlaceOf(setTime, file, on, {
    // The first digits of the value are taken, wherever they stand.
    'retry: digits anywhere':
      'if (/[0-9]/.test(value)) this.#owner.reconnectionTime = Number(/[0-9]+/.exec(value)[0])',
    // The value is read with Number(), and an empty one is 0.
    'retry: Number': parsed('Number(value)'),
    // Only the beginning of the value has to be digits.
    'retry: beginning of the value':
      'if (/^[0-9]/.test(value)) this.#owner.reconnectionTime = Number.parseInt(value, 10)',
    // Decimal digits of any script count.
    'retry: digits of any script': `if (/^\\p{Nd}+$/v.test(value))
          this.#owner.reconnectionTime = Number(value.replaceAll(/\\p{Nd}/gv, (digit) => digit.codePointAt(0) & 15))`,
    // The value is normalized, which makes digits of superscripts.
    'retry: normalized':
      "if (/^[0-9]+$/.test(value.normalize('NFKC'))) this.#owner.reconnectionTime = Number(value.normalize('NFKC'))",
    // What is no number is zero.
    'retry: malformed is zero':
      'this.#owner.reconnectionTime = /^[0-9]+$/.test(value) ? Number(value) : 0',
    // What is no number brings back the time that the client began with.
    'retry: malformed is the default':
      'this.#owner.reconnectionTime = /^[0-9]+$/.test(value) ? Number(value) : 2000',
  }),
  ...inPlaceOf(asNumber, file, on, {
    // No retry field sets a time; the client waits its own 2 s.
    'retry: ignored': '{}',
    // Zero is taken for none.
    'retry: zero is the default': 'this.#owner.reconnectionTime = Number(value) || 2000',
    // The value is divided by a thousand.
    'retry: microseconds': 'this.#owner.reconnectionTime = Number(value) / 1000',
    // A shorter time than the one before is ignored.
    'retry: only upwards':
      'this.#owner.reconnectionTime = this.#owner.longest = Math.max(this.#owner.longest ?? 0, Number(value))',
    // A longer time than the one before is ignored.
    'retry: only downwards':
      'this.#owner.reconnectionTime = this.#owner.shortest = Math.min(this.#owner.shortest ?? Infinity, Number(value))',
  }),
  ...inPlaceOf(digits, file, on, {
    // White space around the digits does not count.
    'retry: trimmed': '/^\\s*[0-9]+\\s*$/.test(value)',
  }),
  ...inPlaceOf(asNumber, file, '^stream/retry/in-milliseconds', {
    // The value is taken for seconds.
    'retry: seconds': 'this.#owner.reconnectionTime = Number(value) * 1000',
  }),
  ...inPlaceOf(`case 'retry':`, file, on, {
    // A retry field clears the data before it.
    'retry: ends the event': `case 'retry':
        this.#data = []`,
  }),
  ...inPlaceOf(delayed, 'connection.ts', on, {
    // The time is a span to draw from, so that many clients do not come back at once.
    'delay: half of it': 'reconnectionDelay(this.reconnectionTime / 2, this.#attempt.signal)',
  }),
  ...inPlaceOf(
    'if (await this.#interpret(response)) await this.#reestablish()',
    'connection.ts',
    '^reconnection/delay/',
    {
      // The time is counted from when the connection was opened.
      'delay: from the start of the connection': `const opened = performance.now()
    if (await this.#interpret(response)) {
      const told = this.reconnectionTime
      this.reconnectionTime = Math.max(0, told - (performance.now() - opened))
      const reestablished = this.#reestablish()
      this.reconnectionTime = told
      await reestablished
    }`,
    },
  ),
  ...inPlaceOf(delayed, 'connection.ts', on, {
    // What a retry field has set holds for one reconnect.
    'delay: told once': `reconnectionDelay(this.reconnectionTime, this.#attempt.signal)
    this.reconnectionTime = 2000`,
  }),
  ...inPlaceOf('reconnectionTime = 2000', 'connection.ts', on, {
    // A client that was told no time is back after a tenth of a second.
    'delay: a short default': 'reconnectionTime = 100',
  }),
  ...inPlaceOf(
    'const part = Math.min(left, LONGEST_TIMER_MS)',
    'reconnection-delay.ts',
    '^stream/retry/larger',
    {
      // A time that a timer cannot hold is handed to one all the same, which fires at once.
      'delay: beyond a timer': 'const part = left',
    },
  ),
]
