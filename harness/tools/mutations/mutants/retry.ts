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
      name: 'retry: parseInt',
      says: 'The value is read with parseInt(value, 10).',
      file,
      from: setTime,
      to: parsed('Number.parseInt(value, 10)'),
    },
    {
      name: 'retry: parseInt without a radix',
      says: 'The value is read with parseInt(value), which knows hexadecimal.',
      file,
      from: setTime,
      to: parsed('Number.parseInt(value)'),
    },
    {
      name: 'retry: parseFloat',
      says: 'The value is read with parseFloat, which knows Infinity.',
      file,
      from: setTime,
      to: parsed('Number.parseFloat(value)'),
    },
    {
      name: 'retry: Number',
      says: 'The value is read with Number(), and an empty one is 0.',
      file,
      from: setTime,
      to: parsed('Number(value)'),
    },
    {
      name: 'retry: not checked',
      says: 'What is no number makes the time NaN.',
      file,
      from: digits,
      to: 'true',
    },
    {
      name: 'retry: negative',
      says: 'A minus sign is let through.',
      file,
      from: digits,
      to: '/^-?[0-9]+$/.test(value)',
    },
    {
      name: 'retry: plus sign',
      says: 'A plus sign is let through.',
      file,
      from: digits,
      to: '/^[+]?[0-9]+$/.test(value)',
    },
    {
      name: 'retry: trimmed',
      says: 'White space around the digits does not count.',
      file,
      from: digits,
      to: '/^\\s*[0-9]+\\s*$/.test(value)',
    },
    {
      name: 'retry: multiline',
      says: 'The pattern is held against each line as JavaScript has it.',
      file,
      from: setTime,
      to: `if (/^[0-9]+$/m.test(value)) this.#owner.reconnectionTime = Number.parseInt(value, 10)`,
    },
    {
      name: 'retry: beginning of the value',
      says: 'Only the beginning of the value has to be digits.',
      file,
      from: setTime,
      to: `if (/^[0-9]/.test(value)) this.#owner.reconnectionTime = Number.parseInt(value, 10)`,
    },
    {
      name: 'retry: digits anywhere',
      says: 'The first digits of the value are taken, wherever they stand.',
      file,
      from: setTime,
      to: `if (/[0-9]/.test(value)) this.#owner.reconnectionTime = Number(/[0-9]+/.exec(value)[0])`,
    },
    {
      name: 'retry: other characters dropped',
      says: 'All that is no digit is dropped.',
      file,
      from: setTime,
      to: `if (/[0-9]/.test(value)) this.#owner.reconnectionTime = Number(value.replaceAll(/[^0-9]/g, ''))`,
    },
    {
      name: 'retry: underscores',
      says: 'Digits may be grouped with underscores.',
      file,
      from: setTime,
      to: `if (/^[0-9][0-9_]*$/.test(value)) this.#owner.reconnectionTime = Number(value.replaceAll('_', ''))`,
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
      name: 'retry: hexadecimal',
      says: 'Hexadecimal is let through.',
      file,
      from: digits,
      to: '/^(0x[0-9a-f]+|[0-9]+)$/i.test(value)',
    },
    {
      name: 'retry: exponent',
      says: 'An exponent is let through.',
      file,
      from: digits,
      to: '/^[0-9]+(e[0-9]+)?$/.test(value)',
    },
    {
      name: 'retry: fractions',
      says: 'A fraction is let through.',
      file,
      from: digits,
      to: '/^[0-9]+([.][0-9]+)?$/.test(value)',
    },
    {
      name: 'retry: octal',
      says: 'A leading zero makes the value octal.',
      file,
      from: asNumber,
      to: `this.#owner.reconnectionTime = Number.parseInt(value, value.startsWith('0') ? 8 : 10)`,
    },
    {
      name: 'retry: leading zeros refused',
      says: 'A value with leading zeros is ignored.',
      file,
      from: digits,
      to: '/^(0|[1-9][0-9]*)$/.test(value)',
    },
    {
      name: 'retry: nine digits',
      says: 'A value of more than nine digits is ignored.',
      file,
      from: digits,
      to: '/^[0-9]{1,9}$/.test(value)',
    },
    {
      name: 'retry: zero ignored',
      says: 'A value of 0 is ignored.',
      file,
      from: digits,
      to: 'Number(value) > 0 && /^[0-9]+$/.test(value)',
    },
    {
      name: 'retry: empty is zero',
      says: 'An empty value consists of digits only.',
      file,
      from: digits,
      to: '/^[0-9]*$/.test(value)',
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
      name: 'retry: microseconds',
      says: 'The value is divided by a thousand.',
      file,
      from: asNumber,
      to: 'this.#owner.reconnectionTime = Number(value) / 1000',
    },
    {
      name: 'retry: 32 bits with a sign',
      says: 'The value is kept in 32 bits with a sign.',
      file,
      from: asNumber,
      to: 'this.#owner.reconnectionTime = Number(value) | 0',
    },
    {
      name: 'retry: 32 bits',
      says: 'The value is kept in 32 bits.',
      file,
      from: asNumber,
      to: 'this.#owner.reconnectionTime = Number(value) >>> 0',
    },
    {
      name: 'retry: 64 bits',
      says: 'The value is kept in 64 bits.',
      file,
      from: asNumber,
      to: 'this.#owner.reconnectionTime = Number(BigInt.asUintN(64, BigInt(value)))',
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
      name: 'retry: the first of a stream',
      says: 'The first retry field of a stream counts.',
      file,
      from: asNumber,
      to: 'this.#owner.reconnectionTime = this.first ??= Number(value)',
    },
    {
      name: 'retry: on the first connection only',
      says: 'The first retry field of the source counts.',
      file,
      from: asNumber,
      to: 'this.#owner.reconnectionTime = this.#owner.first ??= Number(value)',
    },
    {
      name: 'retry: ignored',
      says: 'The retry field is unknown.',
      file,
      from: `case 'retry':`,
      to: `case 'reconnect':`,
      on: '^stream/retry/(sets|zero|in-milliseconds|at-once)',
    },
    {
      name: 'retry: part of the data',
      says: 'An invalid retry field is delivered as data.',
      file,
      from: setTime,
      to: `${setTime}
        else this.#data.push(value)`,
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
      name: 'retry: on dispatch',
      says: 'The time is set by the blank line at the end of the block.',
      file,
      from: `        ${setTime}
        break
      default:
    }
  }

  /** Dispatch the event. */
  #dispatch(): void {`,
      to: `        if (${digits}) this.time = Number(value)
        break
      default:
    }
  }

  #dispatch(): void {
    this.#owner.reconnectionTime = this.time ?? this.#owner.reconnectionTime`,
    },
    {
      name: 'retry: on dispatch of data',
      says: 'The time is set when an event is dispatched.',
      file,
      from: `        ${setTime}
        break
      default:
    }
  }

  /** Dispatch the event. */
  #dispatch(): void {`,
      to: `        if (${digits}) this.time = Number(value)
        break
      default:
    }
  }

  #dispatch(): void {
    if (this.#data.length > 0) this.#owner.reconnectionTime = this.time ?? this.#owner.reconnectionTime`,
    },
    {
      name: 'delay: none',
      says: 'The reconnect follows at once.',
      file: 'connection.ts',
      from: delayed,
      to: 'reconnectionDelay(0, this.#attempt.signal)',
    },
    {
      name: 'delay: a half',
      says: 'Half of the time is taken off at random, to spread the reconnects.',
      file: 'reconnection-delay.ts',
      from: 'let left = milliseconds + TIMER_SLACK',
      to: 'let left = milliseconds / 2',
    },
    {
      name: 'delay: from the start of the connection',
      says: 'The time is counted from when the connection was opened.',
      file: 'connection.ts',
      from: delayed,
      to: 'reconnectionDelay(this.reconnectionTime - 100, this.#attempt.signal)',
    },
    {
      name: 'delay: the longest timer',
      says: 'A time beyond what a timer can do fires at once.',
      file: 'reconnection-delay.ts',
      from: 'Math.min(left, LONGEST_TIMER)',
      to: 'left',
    },
    {
      name: 'delay: as first set',
      says: 'The time of the first reconnect is that of all.',
      file: 'connection.ts',
      from: delayed,
      to: 'reconnectionDelay((this.first ??= this.reconnectionTime), this.#attempt.signal)',
    },
    {
      name: 'delay: for one reconnect',
      says: 'The time counts for one reconnect, the next one follows at once.',
      file: 'connection.ts',
      from: delayed,
      to: `reconnectionDelay([this.reconnectionTime, (this.reconnectionTime = 0)][0], this.#attempt.signal)`,
    },
    {
      name: 'delay: none after a network error',
      says: 'After an attempt that ended in a network error the next follows at once.',
      file: 'connection.ts',
      from: 'else await this.#reestablish()\n      return',
      to: `else {
        this.reconnectionTime = 0
        await this.#reestablish()
      }
      return`,
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
