import type { Cases } from '../../harness/case.ts'

const proposed =
  'https://github.com/whatwg/html/pull/12272 adds EventSource.fromReadableStream(), for pages that fetch by themselves; ' +
  'its tests are https://github.com/web-platform-tests/wpt/pull/58550.'
const resetProposed =
  'https://github.com/whatwg/html/pull/12272 adds reset(), for pages that pipe one response after another into the ' +
  'stream: what of the last one was not dispatched is discarded.'

/*
 * A source that is given a ReadableStream. What the proposal leaves unsaid, as far as it is known, is not asked: whether
 * close() cancels the stream, what a chunk does that is no bytes, and what reset() makes of ids and of half a line.
 */
export default [
  {
    id: 'interface/from-readable-stream/object',
    title:
      'fromReadableStream() returns an EventSource whose url is about:event-stream, without credentials.',
    tentative: true,
    why: proposed,
    requirements: ['IDL-04', 'IDL-12', 'IDL-13'],
    server: [],
    client: [
      { constructFromStream: { chunks: [] } },
      { describe: 'instance' },
      { read: ['url', 'withCredentials'] },
      { close: true },
    ],
    expect: {
      reads: [
        {
          type: 'object',
          classString: '[object EventSource]',
          prototype: 'the interface prototype object',
        },
        { url: 'about:event-stream', withCredentials: false },
      ],
    },
  },
  {
    id: 'interface/from-readable-stream/open',
    title:
      'A source made from a ReadableStream is CONNECTING at first, and open, before any message, says that it is OPEN.',
    tentative: true,
    why: proposed,
    requirements: ['ATT-05', 'ANN-02', 'ANN-06'],
    server: [],
    client: [
      { constructFromStream: { chunks: ['data: 1\n\n'] } },
      { read: ['readyState'] },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', readyState: 1 },
        { kind: 'message', data: '1' },
      ],
      reads: [{ readyState: 0 }],
    },
  },
  {
    id: 'interface/from-readable-stream/messages',
    title: 'The messages in the bytes of a ReadableStream are dispatched while it is open.',
    tentative: true,
    why: proposed,
    requirements: ['DEC-02', 'PRC-03', 'FLD-05', 'DSP-16', 'DSP-18'],
    server: [],
    client: [
      {
        constructFromStream: {
          chunks: [{ bytes: '\xEF\xBB\xBFevent: x\n: a comment\ndata: 1\ndata: 2\n\n' }],
          listen: ['x'],
        },
      },
      { await: 'message' },
      { enqueue: ['data: 3\n\n'] },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [
        { type: 'x', data: '1\n2' },
        { type: 'message', data: '3' },
      ],
    },
  },
  {
    id: 'interface/from-readable-stream/chunks',
    title:
      'The chunks of a ReadableStream may end inside a line, a character, a CRLF and before a blank line.',
    tentative: true,
    why: proposed,
    requirements: ['DEC-07', 'LIN-04', 'LIN-07'],
    server: [],
    client: [
      {
        constructFromStream: {
          chunks: [
            'da',
            'ta: a',
            { bytes: '\xE2\x82' },
            { bytes: '\xACb\r' },
            '\ndata: c\r\n',
            '\r\ndata: d\n',
            '\n',
          ],
        },
      },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: { messages: [{ data: 'a\u20ACb\nc' }, { data: 'd' }] },
  },
  {
    id: 'interface/from-readable-stream/origin',
    title: 'The origin of the messages of a ReadableStream is opaque: null.',
    tentative: true,
    why: proposed,
    requirements: ['DSP-14'],
    server: [],
    client: [
      { constructFromStream: { chunks: ['data: 1\n\n'] } },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1', origin: 'null' }] },
  },
  {
    id: 'interface/from-readable-stream/id-and-retry',
    title:
      'The id and retry fields of a ReadableStream set the last event ID string and the reconnection time, for script to read.',
    tentative: true,
    why: proposed,
    requirements: ['IDL-23', 'STA-04', 'FLD-07', 'FLD-11'],
    server: [],
    client: [
      { constructFromStream: { chunks: ['data: 1\n\nid: 7\nretry: 1234\ndata: 2\n\n'] } },
      { read: ['lastEventId'] },
      { await: { messages: 2 } },
      { read: ['lastEventId', 'reconnectionTime'] },
      { close: true },
    ],
    expect: {
      messages: [
        { data: '1', lastEventId: '' },
        { data: '2', lastEventId: '7' },
      ],
      reads: [{ lastEventId: '' }, { lastEventId: '7', reconnectionTime: 1234 }],
    },
  },
  {
    id: 'interface/from-readable-stream/end',
    title:
      'When a ReadableStream is closed, one error follows its messages, and the source is CLOSED for good.',
    tentative: true,
    why: proposed,
    requirements: ['TSK-02', 'FAI-02', 'FAI-05', 'ATT-16'],
    server: [],
    client: [
      { constructFromStream: { chunks: ['retry: 10\ndata: 1\n\n'], end: 'close' } },
      { await: 'error' },
      { quiet: 1200 },
      { read: ['readyState'] },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }, { kind: 'error', readyState: 2 }],
      reads: [{ readyState: 2 }],
    },
  },
  {
    id: 'interface/from-readable-stream/error',
    title: 'When a ReadableStream errors, the source fires an error and is CLOSED.',
    tentative: true,
    why: proposed,
    requirements: ['FAI-02'],
    server: [],
    client: [
      { constructFromStream: { chunks: ['data: 1\n\n'] } },
      { await: 'message' },
      { enqueue: [], end: 'error' },
      { await: 'error' },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }, { kind: 'error', readyState: 2 }],
    },
  },
  {
    id: 'interface/from-readable-stream/close',
    title:
      'After close() neither a message of the ReadableStream nor its end fires an event, and the source is CLOSED.',
    tentative: true,
    why: proposed,
    requirements: ['ATT-10', 'ATT-14', 'DSP-20', 'FAI-04'],
    server: [],
    client: [
      {
        constructFromStream: { chunks: ['data: 1\n\ndata: 2\n\n', 'data: 3\n\n'], end: 'close' },
      },
      { await: 'message' },
      { close: true },
      { quiet: 300 },
      { read: ['readyState'] },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }],
      reads: [{ readyState: 2 }],
    },
  },
  {
    id: 'interface/from-readable-stream/locked',
    title: 'fromReadableStream() throws a TypeError if the stream is locked.',
    tentative: true,
    why: proposed,
    requirements: ['PRC-02'],
    server: [],
    client: [
      // Who has no such method throws a TypeError too.
      { constructFromStream: { chunks: ['data: 1\n\n'], as: 'free' } },
      { await: 'message', on: 'free' },
      { constructFromStream: { chunks: ['data: 2\n\n'], locked: true, as: 'locked' } },
      { close: true, on: 'free' },
    ],
    expect: {
      messages: [{ of: 'free', data: '1' }],
      throws: [{ name: 'TypeError', interface: 'TypeError' }],
    },
  },
  {
    id: 'interface/from-readable-stream/reset',
    title: 'reset() discards the data of an event that is not complete.',
    tentative: true,
    why: resetProposed,
    requirements: ['BUF-01', 'PRC-11'],
    server: [],
    client: [
      { constructFromStream: { chunks: ['data: 1\n\ndata: 2\n'] } },
      { await: 'message' },
      // The whole chunk has been read by then, wherever its messages are dispatched.
      { leave: 'task' },
      { reset: true },
      { enqueue: ['data: 3\n\n'] },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '3' }] },
  },
] satisfies Cases
