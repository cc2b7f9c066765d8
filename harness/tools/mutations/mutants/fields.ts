import type { MutantGroup } from '../mutant.ts'

const file = 'interpreter.ts'
const findColon = `const colon = line.indexOf(':')`
const splitField = 'this.#field(line.slice(0, colon), line.slice(afterSpace))'

/** Lines and their fields. */
export const fields: MutantGroup = {
  on: '^stream/(fields|unknown-fields|comments)/|^stream/(chunk-boundaries/(space|colon|bare|field)|event-type/(white|one-space|bare|nul)|data/(one-bare|colon|json|nul)|id/(bare|colon|any|colons)|retry/second|examples/(empty|two))',
  mutants: [
    {
      name: 'colon: the last one',
      says: 'The last colon splits name and value.',
      file,
      from: findColon,
      to: `const colon = line.lastIndexOf(':')`,
    },
    {
      name: 'space: and what follows',
      says: 'All white space after the one space is removed.',
      file,
      from: splitField,
      to: 'this.#field(line.slice(0, colon), line.slice(afterSpace).trimStart())',
    },
    {
      name: 'value unescaped: backslashes',
      says: 'A backslash and n in a value is a line feed.',
      file,
      from: splitField,
      to: `this.#field(line.slice(0, colon), line.slice(afterSpace).replaceAll('\\\\n', '\\n'))`,
    },
    {
      name: 'comment: an event',
      says: 'A comment fires an event of its own.',
      file,
      from: 'if (colon === 0) return',
      to: `if (colon === 0) {
      this.#owner.queueEvent(new MessageEvent('message', { data: line.slice(1) }))
      return
    }`,
    },
    {
      name: 'no colon: ignored',
      says: 'A line without a colon is ignored.',
      file,
      from: `this.#field(line, '')`,
      to: '',
    },
    {
      name: 'unknown: is data',
      says: 'An unknown field is taken for data.',
      file,
      from: 'default:\n',
      to: `default:
        this.#data.push(value)\n`,
    },
  ],
}
