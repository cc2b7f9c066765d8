import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'stream/chunk-boundaries/inside-a-field',
    title: 'A field cut inside its name, after its colon and after its space is one field.',
    requirements: ['LIN-07', 'PRC-06'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['da', 'ta', ':', ' ', 'x', '\n\n'] }],
    expect: { messages: [{ data: 'x' }] },
  },
  {
    id: 'stream/chunk-boundaries/each-line-on-its-own',
    title:
      'The buffers are kept from chunk to chunk: each line of an event may arrive in its own chunk.',
    requirements: ['BUF-01', 'BUF-02', 'BUF-03', 'LIN-07'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['event: x\n', 'id: 7\n', 'data: y\n', ': c\n', 'data: z\n', '\n'] }],
    client: [{ construct: { listen: ['x'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'x', data: 'y\nz', lastEventId: '7' }] },
  },
  {
    id: 'stream/chunk-boundaries/each-line-after-a-silence',
    title: 'Silence between the lines of an event changes nothing.',
    requirements: ['BUF-01', 'BUF-02', 'BUF-03', 'LIN-07'],
    dependsOn: ['stream/chunk-boundaries/each-line-on-its-own'],
    chunkings: 'as written',
    server: [
      {
        body: [
          'event: x\n',
          { pause: 15 },
          'id: 7\n',
          { pause: 15 },
          'data: y\n',
          { pause: 15 },
          'data: z\n',
          { pause: 15 },
          '\n',
        ],
      },
    ],
    client: [{ construct: { listen: ['x'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'x', data: 'y\nz', lastEventId: '7' }] },
  },
  {
    id: 'stream/chunk-boundaries/inside-an-event-and-the-next',
    title: 'A chunk may hold the end of one event and the beginning of the next.',
    requirements: ['LIN-07', 'DSP-01'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\nda', 'ta: 2\n\nevent: fo', 'o\ndata: 3\n', '\ndata', ': 4\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: {
      messages: [{ data: '1\n2' }, { type: 'foo', data: '3' }, { data: '4' }],
    },
  },
  {
    id: 'stream/chunk-boundaries/inside-values',
    title: 'The values of event, id and data may be cut anywhere.',
    requirements: ['LIN-07', 'FLD-02', 'FLD-07'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['event: fo', 'o\nid: 1', '2\nda', 'ta: a', 'b\n\n'] }],
    client: [{ construct: { listen: ['foo', 'fo', 'o'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'foo', data: 'ab', lastEventId: '12' }] },
  },
  {
    id: 'stream/chunk-boundaries/inside-retry',
    title: 'The value of retry may be cut between its digits.',
    requirements: ['LIN-07', 'FLD-11'],
    dependsOn: ['stream/retry/sets-the-time', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\nretry: 1', { pause: 10 }, '200\ndata: a\n\n'] },
      { body: ['data: b\n\n'] },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      messages: [{ data: 'a' }, { data: 'b' }],
      delays: [{ before: 2, atLeast: 1200 }],
      reconnectionTimes: [[10, 1200]],
    },
  },
  {
    id: 'stream/chunk-boundaries/space-at-the-start-of-a-chunk',
    title: 'The one space after the colon is removed when it begins a chunk, and no other is.',
    requirements: ['LIN-07', 'PRC-06'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data:', ' a\ndata: ', ' b\ndata: c', ' d\n\n'] }],
    expect: { messages: [{ data: 'a\n b\nc d' }] },
  },
  {
    id: 'stream/chunk-boundaries/colon-at-the-start-of-a-chunk',
    title: 'A colon that begins a chunk begins no comment in the middle of a line.',
    requirements: ['LIN-07', 'PRC-03', 'PRC-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data', ': a\ndata: b', ':c\n\n'] }],
    expect: { messages: [{ data: 'a\nb:c' }] },
  },
  {
    id: 'stream/chunk-boundaries/field-at-the-start-of-a-chunk',
    title:
      'Text that looks like a field at the start of a chunk continues the line of the previous chunk.',
    requirements: ['LIN-07', 'PRC-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['x', 'data: no\ndata: a', 'data: b\n', 'data: c\n\n'] }],
    expect: { messages: [{ data: 'adata: b\nc' }] },
  },
  {
    id: 'stream/chunk-boundaries/bare-name',
    title: 'A field name at the end of a chunk is not processed before its line ends.',
    requirements: ['LIN-07', 'PRC-09'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data', 'x: a\ndata', '\n\n'] }],
    expect: { messages: [{ data: '' }] },
  },
  {
    id: 'stream/chunk-boundaries/two-blank-lines-apart',
    title: 'A blank line cut from the line before it dispatches once.',
    requirements: ['LIN-02', 'LIN-07', 'DSP-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n', '\n', '\n', 'data: 2\n\n', '\n'] }],
    expect: { messages: [{ data: '1' }, { data: '2' }] },
  },
  {
    id: 'stream/chunk-boundaries/inside-a-character',
    title: 'A chunk may end inside a character of a value, of a name and of a comment.',
    requirements: ['DEC-07', 'LIN-07'],
    dependsOn: ['stream/utf8/two-three-and-four-bytes'],
    server: [
      {
        body: [
          { bytes: ': \xC3' },
          { bytes: '\xA9\n\xE6' },
          { bytes: '\xBC\xA2: no\ndata: \xF0\x9F' },
          { bytes: '\x8C\x8D\n\n' },
        ],
      },
    ],
    expect: { messages: [{ data: '🌍' }] },
  },
  {
    id: 'stream/chunk-boundaries/malformed-then-the-rest',
    title:
      'A truncated sequence at the end of a chunk is replaced once, whatever the next chunk brings.',
    requirements: ['DEC-05', 'DEC-07'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [
      { body: [{ bytes: 'data: a\xE6\xBC' }, 'b\n\ndata: c', { bytes: '\xF0\x9F' }, '\n\n'] },
    ],
    expect: { messages: [{ data: 'a\uFFFDb' }, { data: 'c\uFFFD' }] },
  },
] satisfies Cases
