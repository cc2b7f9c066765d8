import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'stream/dispatch/each-block-one-event',
    title: 'Each block with data is one event, in the order of the stream.',
    requirements: ['DSP-01', 'DSP-19', 'PRC-01', 'PRC-02'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\ndata: 2\n\ndata: 3\n\n'] }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'message', data: '2' },
        { kind: 'message', data: '3' },
        { kind: 'error' },
      ],
    },
  },
  {
    id: 'stream/dispatch/blank-lines-before-the-first-event',
    title: 'Blank lines before the first event fire nothing.',
    requirements: ['DSP-04', 'GRM-03'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['\n\n\ndata: x\n\n'] }],
    expect: { messages: [{ data: 'x' }] },
  },
  {
    id: 'stream/dispatch/blank-lines-between-events',
    title: 'Further blank lines between and after events fire nothing.',
    requirements: ['DSP-04', 'DSP-18', 'GRM-03'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\n\n\n\ndata: b\n\n\n\n'] }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  {
    id: 'stream/dispatch/blank-lines-of-every-kind',
    title: 'Further blank lines fire nothing, whichever way they end.',
    requirements: ['DSP-04', 'LIN-05'],
    dependsOn: ['stream/line-endings/crlf', 'stream/line-endings/cr'],
    server: [{ body: ['\r\n\r\n\r\rdata: a\r\n\r\n\r\n\n\rdata: b\r\r\r'] }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  {
    id: 'stream/dispatch/block-of-just-an-id',
    title: 'A block of just an id fires nothing, also where the data of events is JSON.',
    requirements: ['DSP-04', 'DSP-02'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['id: 5\n\ndata: 1\n\n'] }],
    expect: { messages: [{ data: '1' }] },
  },
  {
    id: 'stream/dispatch/block-without-data',
    title: 'A block without a data field fires nothing, whatever else it holds.',
    requirements: ['DSP-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        body: [
          'event: foo\n\nid: 1\n\nretry: 10\n\n: c\n\nx: y\n\nevent: foo\nid: 2\nretry: 10\n\ndata: z\n\n',
        ],
      },
    ],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', type: 'message', data: 'z' },
        { kind: 'error' },
      ],
    },
  },
  {
    id: 'stream/dispatch/data-is-cleared',
    title: 'The data of one event is not part of the next.',
    requirements: ['DSP-18', 'DSP-24'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\ndata: b\n\ndata:\n\n'] }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }, { data: '' }] },
  },
  {
    id: 'stream/dispatch/empty-data-is-cleared',
    title: 'The empty data of one event is not part of the next.',
    requirements: ['DSP-18', 'DSP-06', 'DSP-24'],
    dependsOn: ['stream/data/lines-are-joined-with-lf'],
    server: [{ body: ['data:\ndata:\n\ndata: x\n\n'] }],
    expect: { messages: [{ data: '\n' }, { data: 'x' }] },
  },
  {
    id: 'stream/dispatch/nothing-left-for-another-blank-line',
    title: 'A second blank line does not dispatch the event again.',
    requirements: ['DSP-18', 'DSP-04'],
    dependsOn: ['stream/delivery/one-event', 'stream/id/block-without-data'],
    server: [{ body: ['event: foo\nid: 1\ndata: x\n\n\nid: 2\n\ndata: y\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { type: 'foo', data: 'x', lastEventId: '1' },
        { type: 'message', data: 'y', lastEventId: '2' },
      ],
    },
  },
  {
    id: 'stream/dispatch/all-before-the-end',
    title:
      'All events that arrive with the end of the stream are dispatched, before the error event.',
    requirements: ['DSP-19', 'DSP-21', 'PRC-01'],
    dependsOn: ['stream/dispatch/each-block-one-event'],
    server: [
      {
        body: [
          'data: 1\n\ndata: 2\n\ndata: 3\n\ndata: 4\n\ndata: 5\n\ndata: 6\n\ndata: 7\n\ndata: 8\n\n',
        ],
      },
    ],
    client: [{ construct: {} }, { await: 'error' }, { quiet: 30 }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'message', data: '2' },
        { kind: 'message', data: '3' },
        { kind: 'message', data: '4' },
        { kind: 'message', data: '5' },
        { kind: 'message', data: '6' },
        { kind: 'message', data: '7' },
        { kind: 'message', data: '8' },
        { kind: 'error' },
      ],
    },
  },
  {
    id: 'stream/dispatch/closed-in-a-listener',
    title: 'Once a listener has called close(), the later events of the same chunk are dropped.',
    requirements: ['DSP-20', 'ATT-14'],
    dependsOn: ['stream/dispatch/each-block-one-event'],
    chunkings: 'as written',
    server: [{ body: ['data: 1\n\ndata: 2\n\nevent: foo\ndata: 3\n\n'], end: 'hold' }],
    client: [
      { construct: { listen: ['foo'] } },
      { await: 'message' },
      { close: true },
      { quiet: 50 },
    ],
    expect: { events: [{ kind: 'open' }, { kind: 'message', data: '1' }] },
  },
  {
    id: 'stream/dispatch/closed-when-the-end-has-arrived',
    title:
      'close() in the last message drops the error of the end that arrived in the same chunk, and no request follows.',
    requirements: ['REE-03'],
    dependsOn: ['stream/delivery/one-event'],
    chunkings: 'as written',
    server: [{ framing: { length: 20 }, body: ['retry: 20\ndata: ab\n\n'] }],
    client: [{ construct: {} }, { await: 'message' }, { close: true }, { quiet: 1200 }],
    expect: { events: [{ kind: 'open' }, { kind: 'message', data: 'ab' }], requests: [{}] },
  },
] satisfies Cases
