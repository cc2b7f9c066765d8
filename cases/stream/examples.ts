import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'stream/examples/stock-ticker',
    title: 'Three data lines are one message whose data is "YHOO\\n+2\\n10".',
    requirements: ['EXA-01', 'FLD-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: YHOO\ndata: +2\ndata: 10\n\n'] }],
    expect: { messages: [{ type: 'message', data: 'YHOO\n+2\n10' }] },
  },
  {
    id: 'stream/examples/stock-ticker-without-its-blank-line',
    title: 'Three data lines that no blank line follows fire nothing.',
    requirements: ['EXA-01', 'PRC-11'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: first\n\ndata: YHOO\ndata: +2\ndata: 10\n'] }],
    expect: { messages: [{ data: 'first' }] },
  },
  {
    id: 'stream/examples/four-blocks',
    title:
      'The comment of the four-block example fires nothing, and the other blocks fire three events with their ids.',
    requirements: ['EXA-02', 'PRC-03', 'PRC-06', 'FLD-09'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        body: [
          ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n',
        ],
      },
    ],
    expect: {
      messages: [
        { data: 'first event', lastEventId: '1' },
        { data: 'second event', lastEventId: '' },
        { data: ' third event', lastEventId: '' },
      ],
    },
  },
  {
    id: 'stream/examples/four-blocks-without-the-last-blank-line',
    title: 'The end of the stream is not enough to dispatch the last event of the example.',
    requirements: ['EXA-02', 'PRC-11'],
    dependsOn: ['stream/examples/four-blocks'],
    server: [
      {
        body: [
          ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n',
        ],
      },
    ],
    expect: {
      messages: [
        { data: 'first event', lastEventId: '1' },
        { data: 'second event', lastEventId: '' },
      ],
    },
  },
  {
    id: 'stream/examples/connection-dies-after-the-second-block',
    title: 'When the connection of the example dies after its second block, Last-Event-ID is 1.',
    requirements: ['EXA-02', 'REE-13'],
    dependsOn: ['stream/examples/four-blocks', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\n: test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n'] },
      { body: ['data: again\n\n'] },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '1' } }],
    },
  },
  {
    id: 'stream/examples/connection-dies-after-the-third-block',
    title:
      'When the connection of the example dies after its third block, no Last-Event-ID is sent.',
    requirements: ['EXA-02', 'REE-14', 'FLD-09'],
    dependsOn: ['stream/examples/four-blocks', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        body: ['retry: 10\n: test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\n'],
      },
      { body: ['data: again\n\n'] },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      messages: [{ data: 'first event' }, { data: 'second event' }, { data: 'again' }],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/examples/empty-data',
    title:
      'The example of data lines without values fires two events: an empty string, and a single newline.',
    requirements: ['EXA-03', 'DSP-05', 'DSP-06', 'PRC-10'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data\n\ndata\ndata\n\ndata:'] }],
    expect: { messages: [{ data: '' }, { data: '\n' }] },
  },
  {
    id: 'stream/examples/empty-data-with-its-last-blank-line',
    title: 'The last block of the example fires an empty string too, if a blank line follows it.',
    requirements: ['EXA-03', 'DSP-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data\n\ndata\ndata\n\ndata:\n\n'] }],
    expect: { messages: [{ data: '' }, { data: '\n' }, { data: '' }] },
  },
  {
    id: 'stream/examples/two-identical-events',
    title: 'Data with and without a space after the colon fires two identical events.',
    requirements: ['EXA-04', 'PRC-06'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data:test\n\ndata: test\n\n'] }],
    expect: { messages: [{ data: 'test' }, { data: 'test' }] },
  },
] satisfies Cases
