import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'stream/data/lines-are-joined-with-lf',
    title: 'The values of several data fields are joined with LF, in order.',
    requirements: ['FLD-04', 'FLD-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: c\ndata: a\ndata: b\n\n'] }],
    expect: { messages: [{ data: 'c\na\nb' }] },
  },
  {
    id: 'stream/data/crlf-lines-are-joined-with-lf',
    title: 'Data lines that end with CRLF are joined with LF alone.',
    requirements: ['FLD-04', 'FLD-05', 'LIN-01'],
    dependsOn: ['stream/line-endings/crlf', 'stream/line-endings/crlf-split-across-chunks'],
    server: [{ body: ['data: a\r\ndata:\r\ndata: b\r\n\r\n'] }],
    expect: { messages: [{ data: 'a\n\nb' }] },
  },
  {
    id: 'stream/data/lines-apart',
    title: 'Data lines are joined although other fields and comments stand between them.',
    requirements: ['FLD-05', 'PRC-03', 'FLD-18'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        body: [
          'data: a\nevent: foo\ndata: b\nid: 5\ndata: c\nretry: 10\ndata: d\n: e\nf: g\ndata: h\n\n',
        ],
      },
    ],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'foo', data: 'a\nb\nc\nd\nh', lastEventId: '5' }] },
  },
  {
    id: 'stream/data/empty-line-in-the-middle',
    title: 'An empty data line in the middle contributes an empty line.',
    requirements: ['FLD-06', 'FLD-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\ndata:\ndata: b\ndata:\ndata: c\n\n'] }],
    expect: { messages: [{ data: 'a\n\nb\n\nc' }] },
  },
  {
    id: 'stream/data/empty-line-at-the-start',
    title: 'An empty data line at the start contributes an empty line.',
    requirements: ['FLD-06', 'FLD-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data:\ndata: more\n\n'] }],
    expect: { messages: [{ data: '\nmore' }] },
  },
  {
    id: 'stream/data/empty-line-at-the-end',
    title: 'An empty data line at the end leaves one LF at the end of the data.',
    requirements: ['FLD-06', 'DSP-06'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: x\ndata:\n\n'] }],
    expect: { messages: [{ data: 'x\n' }] },
  },
  {
    id: 'stream/data/one-empty-line',
    title: 'A single empty data field is dispatched as an empty string.',
    requirements: ['DSP-05', 'DSP-06'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data:\n\n'] }],
    expect: { messages: [{ type: 'message', data: '' }] },
  },
  {
    id: 'stream/data/one-bare-name',
    title: 'A line that is just the name data is dispatched as an empty string.',
    requirements: ['DSP-05', 'PRC-10', 'PRC-09'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data\n\n'] }],
    expect: { messages: [{ type: 'message', data: '' }] },
  },
  {
    id: 'stream/data/colon-and-one-space',
    title:
      'A data field whose value is the one space after the colon is dispatched as an empty string.',
    requirements: ['DSP-05', 'PRC-06'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: \n\n'] }],
    expect: { messages: [{ data: '' }] },
  },
  {
    id: 'stream/data/empty-of-a-named-event',
    title: 'A named event with empty data is dispatched.',
    requirements: ['DSP-05', 'DSP-16'],
    dependsOn: ['stream/data/one-empty-line'],
    server: [{ body: ['event: ping\ndata:\n\n'] }],
    client: [{ construct: { listen: ['ping'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'ping', data: '' }] },
  },
  {
    id: 'stream/data/two-empty-lines',
    title: 'Two empty data lines are one LF: exactly one trailing LF is removed.',
    requirements: ['DSP-06', 'FLD-06'],
    dependsOn: ['stream/data/one-empty-line'],
    server: [{ body: ['data:\ndata:\n\n'] }],
    expect: { messages: [{ data: '\n' }] },
  },
  {
    id: 'stream/data/three-empty-lines',
    title: 'Three empty data lines are two LF.',
    requirements: ['DSP-06', 'FLD-06'],
    dependsOn: ['stream/data/one-empty-line'],
    server: [{ body: ['data:\ndata:\ndata:\n\n'] }],
    expect: { messages: [{ data: '\n\n' }] },
  },
  {
    id: 'stream/data/nul',
    title: 'NUL in data is kept: at the start, in the middle, at the end and alone.',
    requirements: ['GRM-08', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: \0a\n\ndata: a\0b\n\ndata: b\0\n\ndata:\0\n\n'] }],
    expect: { messages: [{ data: '\0a' }, { data: 'a\0b' }, { data: 'b\0' }, { data: '\0' }] },
  },
  {
    id: 'stream/data/controls',
    title: 'Control characters in data are kept.',
    requirements: ['GRM-08', 'LIN-06'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        body: [
          'data: \x01\x02\x03\x04\x05\x06\x07\b\t\v\f\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x7F\x80\x9F\n\n',
        ],
      },
    ],
    expect: {
      messages: [
        {
          data: '\x01\x02\x03\x04\x05\x06\x07\b\t\v\f\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x7F\x80\x9F',
        },
      ],
    },
  },
  {
    id: 'stream/data/json-stays-text',
    title: 'Data that is JSON is a string.',
    requirements: ['DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: {"a": [1, 2]}\n\ndata: 1.0\n\ndata: null\n\ndata: "x"\n\n'] }],
    expect: {
      messages: [{ data: '{"a": [1, 2]}' }, { data: '1.0' }, { data: 'null' }, { data: '"x"' }],
    },
  },
  {
    id: 'stream/data/words-of-other-protocols',
    title: 'Data that ends a stream in other protocols ends nothing here.',
    requirements: ['DSP-10', 'DSP-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      { body: ['data: [DONE]\n\ndata: undefined\n\ndata: 0\n\ndata: false\n\ndata: x\n\n'] },
    ],
    expect: {
      messages: [
        { data: '[DONE]' },
        { data: 'undefined' },
        { data: '0' },
        { data: 'false' },
        { data: 'x' },
      ],
    },
  },
  {
    id: 'stream/data/same-data-twice',
    title: 'Two blocks with the same id, type and data are two events.',
    requirements: ['DSP-19', 'DSP-01'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['id: 1\ndata: x\n\nid: 1\ndata: x\n\n'] }],
    expect: {
      messages: [
        { data: 'x', lastEventId: '1' },
        { data: 'x', lastEventId: '1' },
      ],
    },
  },
] satisfies Cases
