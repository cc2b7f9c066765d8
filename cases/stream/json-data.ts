import type { Cases } from '../../harness/case.ts'

/*
 * Data that are JSON, each in the one form that JSON.stringify() gives: what an API hands over that parses the data
 * can be compared too. It can be asked of hardly any other case.
 */
const json = (value: unknown) => JSON.stringify(value)

const first = json({ delta: 'Hello', index: 0 })
const second = json({ delta: ' world', index: 1 })
const messages = [{ data: first }, { data: second }]

export default [
  {
    id: 'stream/json-data/object',
    title: 'Data that are a JSON object are handed over.',
    requirements: ['DSP-01', 'FLD-05'],
    server: [{ body: [`data: ${first}\n\n`] }],
    expect: { messages: [{ data: first }] },
  },
  {
    id: 'stream/json-data/other-values',
    title: 'Data that are a JSON array, string, number, boolean or null are handed over.',
    requirements: ['DSP-01', 'FLD-05'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: ['data: [1,[]]\n\ndata: "x"\n\ndata: 1.5\n\ndata: false\n\ndata: null\n\n'] }],
    expect: {
      messages: [
        { data: '[1,[]]' },
        { data: '"x"' },
        { data: '1.5' },
        { data: 'false' },
        { data: 'null' },
      ],
    },
  },
  {
    id: 'stream/json-data/lf',
    title: 'Two events with lines that end with LF.',
    requirements: ['DSP-19', 'LIN-02'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`data: ${first}\n\ndata: ${second}\n\n`] }],
    expect: { messages },
  },
  {
    id: 'stream/json-data/crlf',
    title: 'Two events with lines that end with CRLF.',
    requirements: ['DSP-19', 'LIN-01'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`data: ${first}\r\n\r\ndata: ${second}\r\n\r\n`] }],
    expect: { messages },
  },
  {
    id: 'stream/json-data/cr',
    title: 'Two events with lines that end with CR.',
    requirements: ['DSP-19', 'LIN-03'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`data: ${first}\r\rdata: ${second}\r\r: end\r`] }],
    expect: { messages },
  },
  {
    id: 'stream/json-data/no-space-after-the-colon',
    title: 'The space after the colon may be left out.',
    requirements: ['PRC-06', 'GRM-05'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`data:${first}\n\ndata:${second}\n\n`] }],
    expect: { messages },
  },
  {
    id: 'stream/json-data/comment',
    title: 'A comment before the data is ignored.',
    requirements: ['PRC-03'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`: ping\ndata: ${first}\n\n: ping\ndata: ${second}\n\n`] }],
    expect: { messages },
  },
  {
    id: 'stream/json-data/unknown-field',
    title: 'An unknown field after the data is ignored.',
    requirements: ['FLD-18'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`data: ${first}\nfoo: bar\n\ndata: ${second}\nfoo: bar\n\n`] }],
    expect: { messages },
  },
  {
    id: 'stream/json-data/space-before-the-name',
    title: 'A field whose name has a space before data is unknown.',
    requirements: ['FLD-18', 'FLD-01', 'PRC-08'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`data: ${first}\n\n data: 1\ndata: ${second}\n\n`] }],
    expect: { messages },
  },
  {
    id: 'stream/json-data/block-without-data',
    title: 'A block with a type and no data is no event.',
    requirements: ['DSP-04'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`data: ${first}\n\nevent: x\n\ndata: ${second}\n\n`] }],
    expect: { messages },
  },
  {
    id: 'stream/json-data/leading-bom',
    title: 'A BOM before the first field is not part of it.',
    requirements: ['DEC-02'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`\uFEFFdata: ${first}\n\ndata: ${second}\n\n`] }],
    expect: { messages },
  },
  {
    id: 'stream/json-data/utf-8',
    title: 'Characters of two, three and four bytes arrive whole, U+2028 and U+2029 too.',
    requirements: ['DEC-01', 'LIN-06'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`data: ${json('é漢🌍\u2028\u2029\u0085')}\n\ndata: ${second}\n\n`] }],
    expect: { messages: [{ data: json('é漢🌍\u2028\u2029\u0085') }, { data: second }] },
  },
  {
    id: 'stream/json-data/cut-off',
    title: 'An event that lacks its blank line is discarded.',
    requirements: ['PRC-11'],
    dependsOn: ['stream/json-data/object'],
    server: [{ body: [`data: ${first}\n\ndata: ${second}\n`] }],
    expect: { messages: [{ data: first }] },
  },
  {
    id: 'stream/json-data/large',
    title: 'A JSON string of 100,000 characters, in chunks as a network brings them.',
    requirements: ['LIN-07'],
    dependsOn: ['stream/json-data/object'],
    chunkings: 'as written',
    server: [{ body: ['data: "', { repeat: '0123456789', times: 10_000, chunk: 1460 }, '"\n\n'] }],
    expect: { messages: [{ data: ['"', { repeat: '0123456789', times: 10_000 }, '"'] }] },
  },
] satisfies Cases
