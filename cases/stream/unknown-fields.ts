import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'stream/unknown-fields/ignored',
    title: 'An unknown field is ignored, with a value, without a value and without a colon.',
    requirements: ['FLD-18', 'PRC-09'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['foo: a\nbar:\nbaz\ndata: x\n\n'] }],
    expect: { messages: [{ data: 'x' }] },
  },
  {
    id: 'stream/unknown-fields/between-data-lines',
    title: 'An unknown field between data lines neither ends the event nor adds to its data.',
    requirements: ['FLD-18', 'FLD-05'],
    dependsOn: ['stream/data/lines-are-joined-with-lf'],
    server: [{ body: ['data: a\nfoo: b\ndata: c\nbar\ndata: d\nbaz:\n\n'] }],
    expect: { messages: [{ data: 'a\nc\nd' }] },
  },
  {
    id: 'stream/unknown-fields/leave-the-buffers-alone',
    title: 'An unknown field leaves event type, data and last event ID alone.',
    requirements: ['FLD-18', 'FLD-02', 'FLD-07'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['event: foo\nid: 5\ndata: x\nunknown: y\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'foo', data: 'x', lastEventId: '5' }] },
  },
  {
    id: 'stream/unknown-fields/name-that-ends-with-data',
    title: 'A field whose name only ends with data is unknown: it is not searched for data.',
    requirements: ['FLD-18', 'FLD-01', 'PRC-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['metadata: 1\ndata: 2\n\n'] }],
    expect: { messages: [{ data: '2' }] },
  },
  {
    id: 'stream/unknown-fields/alone-in-a-block',
    title: 'A block of unknown fields fires nothing.',
    requirements: ['FLD-18', 'DSP-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['foo: a\n\nbar\n\n{"data": 1}\n\ndata: x\n\n'] }],
    expect: { messages: [{ data: 'x' }] },
  },
  {
    id: 'stream/unknown-fields/members-of-object-prototype',
    title: 'Names of members of Object.prototype are unknown fields like any other.',
    requirements: ['FLD-18', 'FLD-01'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        body: [
          '__proto__: a\nconstructor: b\ntoString\nhasOwnProperty: c\nvalueOf\ndata: x\n\n',
          'constructor\n\n__proto__\n\ndata: y\n\n',
        ],
      },
    ],
    expect: {
      messages: [
        { type: 'message', data: 'x' },
        { type: 'message', data: 'y' },
      ],
    },
  },
  {
    id: 'stream/unknown-fields/members-of-a-message-event',
    title: 'Names of members of a MessageEvent are unknown fields and set nothing.',
    requirements: ['FLD-18', 'FLD-01'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        body: [
          'type: foo\nlastEventId: 5\norigin: http://a.test\nname: foo\nmessage: b\ndata: x\n\n',
        ],
      },
    ],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'message', data: 'x', lastEventId: '' }] },
  },
  {
    id: 'stream/unknown-fields/names-of-other-formats',
    title:
      'Lines of other formats are unknown fields: comments of other languages, headers, markup.',
    requirements: ['FLD-18', 'GRM-07'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        body: [
          '# comment\n// data: a\nHTTP/1.1 200 OK\nContent-Type: text/plain\n<p>\n---\ndata: x\n\n',
        ],
      },
    ],
    expect: { messages: [{ data: 'x' }] },
  },
  {
    id: 'stream/unknown-fields/any-characters',
    title:
      'The name of an unknown field may hold any characters: spaces, controls, letters of any script.',
    requirements: ['GRM-07', 'FLD-18'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['a b c: 1\n\0: 2\n\x01\x7F: 3\n漢🌍: 4\n\u2028: 5\n\t\n漢\ndata: x\n\n'] }],
    expect: { messages: [{ data: 'x' }] },
  },
  {
    id: 'stream/unknown-fields/line-of-white-space',
    title: 'A line of white space is no blank line but an unknown field.',
    requirements: ['FLD-18', 'PRC-02', 'PRC-08'],
    dependsOn: ['stream/data/lines-are-joined-with-lf'],
    server: [{ body: ['data: a\n \ndata: b\n\t\ndata: c\n   \ndata: d\n\u00A0\ndata: e\n\n'] }],
    expect: { messages: [{ data: 'a\nb\nc\nd\ne' }] },
  },
  {
    id: 'stream/unknown-fields/line-of-one-control',
    title: 'A line of one NUL, vertical tab, U+2028 or U+FEFF is no blank line.',
    requirements: ['FLD-18', 'PRC-02', 'LIN-06'],
    dependsOn: ['stream/data/lines-are-joined-with-lf', 'stream/bom/at-the-start-of-a-later-line'],
    server: [{ body: ['data: a\n\0\ndata: b\n\v\ndata: c\n\u2028\ndata: d\n\uFEFF\ndata: e\n\n'] }],
    expect: { messages: [{ data: 'a\nb\nc\nd\ne' }] },
  },
  {
    id: 'stream/unknown-fields/line-of-white-space-at-the-end',
    title: 'A line of white space at the end of the stream dispatches nothing.',
    requirements: ['PRC-02', 'PRC-11', 'FLD-18'],
    dependsOn: ['stream/delivery/one-event', 'stream/end-of-stream/after-a-data-line'],
    server: [{ body: ['data: a\n\ndata: b\n \n'] }],
    expect: { messages: [{ data: 'a' }] },
  },
] satisfies Cases
