import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'interpreter.ts'
const findColon = `const colon = line.indexOf(':')`
const byName = 'switch (name) {'
const splitField = 'this.#field(line.slice(0, colon), line.slice(afterSpace))'
const on =
  '^stream/(fields|unknown-fields|comments|json-data)/|^stream/(chunk-boundaries/(space|colon|bare|field)|event-type/(white|one-space|bare|nul)|data/(one-bare|colon|json|nul)|id/(bare|colon|any|colons)|retry/second|examples/(empty|two))'

/** Lines and their fields. */
export const fields: readonly Mutant[] = [
  ...inPlaceOf(findColon, file, on, {
    // The last colon splits name and value.
    'colon: the last one': `const colon = line.lastIndexOf(':')`,
  }),
  ...inPlaceOf(splitField, file, on, {
    // All white space after the one space is removed.
    'space: and what follows':
      'this.#field(line.slice(0, colon), line.slice(afterSpace).trimStart())',
    // A backslash and n in a value is a line feed.
    'value unescaped: backslashes':
      "this.#field(line.slice(0, colon), line.slice(afterSpace).replaceAll('\\\\n', '\\n'))",
    // The value ends at its first NUL, as a string of C.
    'value ends at NUL':
      "this.#field(line.slice(0, colon), line.slice(afterSpace).split('\\0')[0])",
  }),
  ...inPlaceOf('if (colon === 0) return', file, on, {
    // A comment fires an event of its own.
    'comment: an event': `if (colon === 0) {
      this.#owner.queueEvent(new MessageEvent('message', { data: line.slice(1) }))
      return
    }`,
  }),
  ...inPlaceOf(`this.#field(line, '')`, file, on, {
    // A line without a colon is ignored.
    'no colon: ignored': '',
  }),
  ...inPlaceOf('default:\n', file, on, {
    // An unknown field is taken for data.
    'unknown: is data': `default:
        this.#data.push(value)\n`,
    // An unknown field clears data and type.
    'unknown: drops the event': `default:
        this.#data = []
        this.#eventType = ''\n`,
    // Names are looked up in an object, where those of its prototype are found too.
    'unknown: looked up in an object': `default:
        if (name in {}) this.#data.push(value)\n`,
    // Names of members of a MessageEvent set them.
    'unknown: members of the event': `default:
        if (name === 'type' || name === 'name') this.#eventType = value
        if (name === 'lastEventId') this.#lastEventId = value\n`,
  }),
  ...inPlaceOf(`if (line === '') {`, file, on, {
    // A line of spaces and tabs counts as blank.
    'blank: spaces and tabs': `if (/^[ \\t]*$/.test(line)) {`,
  }),
  ...inPlaceOf(byName, file, on, {
    // Names are compared without regard to letter case.
    'name: in any letter case': 'switch (name.toLowerCase()) {',
    // A name that begins with a known one is taken for it.
    'name: how it begins':
      "switch (['event', 'data', 'id', 'retry'].find((known) => name.startsWith(known))) {",
    // A name that ends with a known one is taken for it.
    'name: how it ends':
      "switch (['event', 'data', 'id', 'retry'].find((known) => name.endsWith(known))) {",
    // The beginning of a known name is taken for it.
    'name: abbreviated':
      "switch (['event', 'data', 'id', 'retry'].find((known) => known.startsWith(name))) {",
  }),
]
