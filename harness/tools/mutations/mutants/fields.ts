import type { MutantGroup } from '../mutant.ts'

const file = 'interpreter.ts'
const findColon = `const colon = line.indexOf(':')`
const afterSpace = `line[colon + 1] === ' ' ? colon + 2 : colon + 1`
const splitField = 'this.#field(line.slice(0, colon), line.slice(afterSpace))'
const byName = 'switch (name) {'

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
      name: 'colon: with its space',
      says: 'A field needs a space after its colon.',
      file,
      from: findColon,
      to: `const colon = line.startsWith(':') ? 0 : line.indexOf(': ')`,
    },
    {
      name: 'colon: or an equals sign',
      says: 'An equals sign splits like a colon.',
      file,
      from: findColon,
      to: 'const colon = line.search(/[:=]/)',
    },
    {
      name: 'colon: or white space',
      says: 'White space splits like a colon.',
      file,
      from: findColon,
      to: 'const colon = line.search(/[:\\s]/)',
    },
    {
      name: 'colon: or another colon',
      says: 'A fullwidth colon or a semicolon splits like a colon.',
      file,
      from: findColon,
      to: 'const colon = line.search(/[:;\\uFF1A]/)',
    },
    {
      name: 'value ends at the second colon',
      says: 'The line is split at each colon, and the second part taken for the value.',
      file,
      from: splitField,
      to: `this.#field(line.slice(0, colon), line.slice(afterSpace).split(':')[0])`,
    },
    {
      name: 'space: never removed',
      says: 'The space after the colon stays in the value.',
      file,
      from: afterSpace,
      to: 'colon + 1',
    },
    {
      name: 'space: any character removed',
      says: 'The character after the colon is removed, whatever it is.',
      file,
      from: afterSpace,
      to: 'colon + 2',
    },
    {
      name: 'space: any white space removed',
      says: 'One character of white space of any kind is removed after the colon.',
      file,
      from: afterSpace,
      to: '/\\s/.test(line[colon + 1]) ? colon + 2 : colon + 1',
    },
    {
      name: 'space: a tab too',
      says: 'A tab after the colon is removed as a space is.',
      file,
      from: afterSpace,
      to: `' \\t'.includes(line[colon + 1] ?? 'x') ? colon + 2 : colon + 1`,
    },
    {
      name: 'space: all of them',
      says: 'All spaces after the colon are removed.',
      file,
      from: splitField,
      to: `this.#field(line.slice(0, colon), line.slice(colon + 1).replace(/^ +/, ''))`,
    },
    {
      name: 'space: and what follows',
      says: 'All white space after the one space is removed.',
      file,
      from: splitField,
      to: 'this.#field(line.slice(0, colon), line.slice(afterSpace).trimStart())',
    },
    {
      name: 'value trimmed',
      says: 'White space around the value is removed.',
      file,
      from: splitField,
      to: 'this.#field(line.slice(0, colon), line.slice(afterSpace).trim())',
    },
    {
      name: 'value trimmed at its end',
      says: 'White space at the end of the value is removed.',
      file,
      from: splitField,
      to: 'this.#field(line.slice(0, colon), line.slice(afterSpace).trimEnd())',
    },
    {
      name: 'value ends at NUL',
      says: 'The value ends at its first NUL, as a string of C.',
      file,
      from: splitField,
      to: `this.#field(line.slice(0, colon), line.slice(afterSpace).split('\\0')[0])`,
    },
    {
      name: 'value unescaped: backslashes',
      says: 'A backslash and n in a value is a line feed.',
      file,
      from: splitField,
      to: `this.#field(line.slice(0, colon), line.slice(afterSpace).replaceAll('\\\\n', '\\n'))`,
    },
    {
      name: 'value unescaped: percent signs',
      says: 'Percent-encoded characters in a value are decoded.',
      file,
      from: splitField,
      to: 'this.#field(line.slice(0, colon), unescape(line.slice(afterSpace)))',
    },
    {
      name: 'value unescaped: quotes',
      says: 'Quotes around a value are removed.',
      file,
      from: splitField,
      to: `this.#field(line.slice(0, colon), line.slice(afterSpace).replace(/^"(.*)"$/, '$1'))`,
    },
    {
      name: 'comment: its field counts',
      says: 'The colon at the start of a line is dropped, and the rest processed.',
      file,
      from: 'if (colon === 0) return',
      to: `if (colon === 0) {
      this.line(line.slice(1).trim() || ':')
      return
    }`,
      on: '^stream/comments/(that|between|among|cut|with-every)',
    },
    {
      name: 'comment: ends the event',
      says: 'A comment dispatches what has come before it.',
      file,
      from: 'if (colon === 0) return',
      to: `if (colon === 0) {
      this.#dispatch()
      return
    }`,
    },
    {
      name: 'comment: drops the event',
      says: 'A comment clears data and type.',
      file,
      from: 'if (colon === 0) return',
      to: `if (colon === 0) {
      this.#data = []
      this.#eventType = ''
      return
    }`,
    },
    {
      name: 'comment: is data',
      says: 'A comment is delivered as data.',
      file,
      from: 'if (colon === 0) return',
      to: `if (colon === 0) {
      this.#data.push(line)
      return
    }`,
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
      name: 'comment: a bare colon is blank',
      says: 'A line of one colon counts as blank.',
      file,
      from: `if (line === '') {`,
      to: `if (line === '' || line === ':') {`,
    },
    {
      name: 'comment: takes the next line with it',
      says: 'The line after a comment is ignored as well.',
      file,
      from: `if (line === '') {`,
      to: `if (this.skipping) {
      this.skipping = false
      return
    }
    this.skipping = line.startsWith(':')
    if (line === '') {`,
    },
    {
      name: 'blank: white space',
      says: 'A line of white space counts as blank.',
      file,
      from: `if (line === '') {`,
      to: `if (line.trim() === '') {`,
    },
    {
      name: 'blank: spaces and tabs',
      says: 'A line of spaces and tabs counts as blank.',
      file,
      from: `if (line === '') {`,
      to: `if (/^[ \\t]*$/.test(line)) {`,
    },
    {
      name: 'blank: NUL',
      says: 'A line of one NUL counts as blank.',
      file,
      from: `if (line === '') {`,
      to: `if (line === '' || line === '\\0') {`,
    },
    {
      name: 'no colon: ignored',
      says: 'A line without a colon is ignored.',
      file,
      from: `this.#field(line, '')`,
      to: '',
    },
    {
      name: 'no colon: trimmed',
      says: 'White space around a line without a colon does not count.',
      file,
      from: `this.#field(line, '')`,
      to: `this.#field(line.trim(), '')`,
    },
    {
      name: 'no colon: goes on the data',
      says: 'A line without a colon goes on the last data line.',
      file,
      from: `this.#field(line, '')`,
      to: `if (this.#data.length > 0) this.#data.push(line)
      else this.#field(line, '')`,
    },
    {
      name: 'no colon: not at the end of an event',
      says: 'A line without a colon counts for data only.',
      file,
      from: `this.#field(line, '')`,
      to: `if (line === 'data') this.#field(line, '')`,
    },
    {
      name: 'name: in any letter case',
      says: 'Names are compared without regard to letter case.',
      file,
      from: byName,
      to: 'switch (name.toLowerCase()) {',
    },
    {
      name: 'name: trimmed',
      says: 'White space around a name does not count.',
      file,
      from: byName,
      to: 'switch (name.trim()) {',
    },
    {
      name: 'name: space at its end',
      says: 'Spaces between name and colon do not count.',
      file,
      from: byName,
      to: 'switch (name.trimEnd()) {',
    },
    {
      name: 'name: space at its start',
      says: 'Spaces before the name do not count.',
      file,
      from: byName,
      to: 'switch (name.trimStart()) {',
    },
    {
      name: 'name: how it begins',
      says: 'A name that begins with a known one is taken for it.',
      file,
      from: byName,
      to: `switch (['event', 'data', 'id', 'retry'].find((known) => name.startsWith(known))) {`,
    },
    {
      name: 'name: how it ends',
      says: 'A name that ends with a known one is taken for it.',
      file,
      from: byName,
      to: `switch (['event', 'data', 'id', 'retry'].find((known) => name.endsWith(known))) {`,
    },
    {
      name: 'name: abbreviated',
      says: 'The beginning of a known name is taken for it.',
      file,
      from: byName,
      to: `switch (['event', 'data', 'id', 'retry'].find((known) => known.startsWith(name))) {`,
    },
    {
      name: 'name: first letter',
      says: 'Names are told apart by their first letter.',
      file,
      from: byName,
      to: `switch ({ e: 'event', d: 'data', i: 'id', r: 'retry' }[name[0]]) {`,
    },
    {
      name: 'name: NUL dropped',
      says: 'NUL in a name does not count.',
      file,
      from: byName,
      to: `switch (name.replaceAll('\\0', '')) {`,
    },
    {
      name: 'name: compatibility characters',
      says: 'Names are normalized before they are compared.',
      file,
      from: byName,
      to: `switch (name.normalize('NFKC').replaceAll(/[\\u00AD\\u200B]/g, '')) {`,
    },
    {
      name: 'unknown: throws',
      says: 'An unknown field ends the stream with an exception.',
      file,
      from: 'default:\n',
      to: `default:
        throw new SyntaxError(name)\n`,
    },
    {
      name: 'unknown: is data',
      says: 'An unknown field is taken for data.',
      file,
      from: 'default:\n',
      to: `default:
        this.#data.push(value)\n`,
    },
    {
      name: 'unknown: ends the event',
      says: 'An unknown field dispatches what has come before it.',
      file,
      from: 'default:\n',
      to: `default:
        this.#dispatch()\n`,
    },
    {
      name: 'unknown: drops the event',
      says: 'An unknown field clears data and type.',
      file,
      from: 'default:\n',
      to: `default:
        this.#data = []
        this.#eventType = ''\n`,
    },
    {
      name: 'unknown: looked up in an object',
      says: 'Names are looked up in an object, where those of its prototype are found too.',
      file,
      from: 'default:\n',
      to: `default:
        if (name in {}) this.#data.push(value)\n`,
    },
    {
      name: 'unknown: members of the event',
      says: 'Names of members of a MessageEvent set them.',
      file,
      from: 'default:\n',
      to: `default:
        if (name === 'type' || name === 'name') this.#eventType = value
        if (name === 'lastEventId') this.#lastEventId = value\n`,
    },
  ],
}
