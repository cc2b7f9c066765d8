import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'stream/id/sets-last-event-id',
    title: 'An id field sets the lastEventId of its event, before or after the data.',
    requirements: ['FLD-07', 'DSP-02', 'DSP-15'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['id: 1\ndata: a\n\ndata: b\nid: 2\n\n'] }],
    expect: {
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'b', lastEventId: '2' },
      ],
    },
  },
  {
    id: 'stream/id/empty-without-one',
    title: 'Before any id field lastEventId is the empty string.',
    requirements: ['DSP-15', 'STA-04', 'BUF-03'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\nid: 1\ndata: b\n\n'] }],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { data: 'b', lastEventId: '1' },
      ],
    },
  },
  {
    id: 'stream/id/sticks',
    title: 'Events without an id field keep the last one seen.',
    requirements: ['DSP-03', 'DSP-15', 'DSP-22'],
    dependsOn: ['stream/id/sets-last-event-id'],
    server: [{ body: ['id: 1\ndata: a\n\ndata: b\n\nevent: foo\ndata: c\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'b', lastEventId: '1' },
        { type: 'foo', data: 'c', lastEventId: '1' },
      ],
    },
  },
  {
    id: 'stream/id/as-of-its-own-event',
    title: 'Each event of one chunk has the lastEventId as of its own dispatch.',
    requirements: ['DSP-15', 'DSP-19'],
    dependsOn: ['stream/id/sets-last-event-id', 'stream/id/sticks'],
    server: [
      { body: ['data: a\n\nid: 1\ndata: b\n\ndata: c\n\nid: 2\ndata: d\n\nid:\ndata: e\n\n'] },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { data: 'b', lastEventId: '1' },
        { data: 'c', lastEventId: '1' },
        { data: 'd', lastEventId: '2' },
        { data: 'e', lastEventId: '' },
      ],
    },
  },
  {
    id: 'stream/id/last-one-wins',
    title: 'The last of several id fields in a block is the lastEventId.',
    requirements: ['FLD-07'],
    dependsOn: ['stream/id/sets-last-event-id'],
    server: [{ body: ['id: 1\nid: 2\ndata: a\nid: 3\n\n'] }],
    expect: { messages: [{ data: 'a', lastEventId: '3' }] },
  },
  {
    id: 'stream/id/block-without-data',
    title:
      'A block of just an id fires nothing and sets the lastEventId of the events that follow.',
    requirements: ['DSP-02', 'DSP-03', 'DSP-04'],
    dependsOn: ['stream/id/sets-last-event-id', 'stream/id/sticks'],
    server: [{ body: ['id: 5\n\ndata: a\n\n'] }],
    expect: { messages: [{ data: 'a', lastEventId: '5' }] },
  },
  {
    id: 'stream/id/block-without-data-and-the-end',
    title: 'A block of just an id is enough for the Last-Event-ID of the reconnect.',
    requirements: ['DSP-02', 'REE-13'],
    dependsOn: ['stream/id/sets-last-event-id', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: ['retry: 10\ndata: a\n\nid: 5\n\n'] }, { body: ['data: b\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '5' } }],
    },
  },
  {
    id: 'stream/id/block-of-event-and-id',
    title: 'A block with a type and an id but no data keeps the id and not the type.',
    requirements: ['DSP-02', 'DSP-04'],
    dependsOn: [
      'stream/id/sets-last-event-id',
      'stream/event-type/named',
      'stream/id/sticks',
      'stream/id/block-without-data',
    ],
    server: [{ body: ['event: foo\nid: 5\n\ndata: a\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'message', data: 'a', lastEventId: '5' }] },
  },
  {
    id: 'stream/id/empty-value-resets',
    title: 'An id field with an empty value sets lastEventId back to the empty string.',
    requirements: ['FLD-09', 'DSP-02'],
    dependsOn: ['stream/id/sets-last-event-id'],
    server: [{ body: ['id: 1\ndata: a\n\nid:\ndata: b\n\ndata: c\n\n'] }],
    expect: {
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'b', lastEventId: '' },
        { data: 'c', lastEventId: '' },
      ],
    },
  },
  {
    id: 'stream/id/bare-name-resets',
    title: 'A line that is just the name id sets lastEventId back to the empty string.',
    requirements: ['FLD-09', 'PRC-10'],
    dependsOn: ['stream/id/sets-last-event-id'],
    server: [{ body: ['id: 1\ndata: a\n\nid\ndata: b\n\n'] }],
    expect: {
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'b', lastEventId: '' },
      ],
    },
  },
  {
    id: 'stream/id/colon-and-one-space-resets',
    title:
      'An id field whose value is the one space after the colon sets lastEventId back to the empty string.',
    requirements: ['FLD-09', 'PRC-06'],
    dependsOn: ['stream/id/sets-last-event-id'],
    server: [{ body: ['id: 1\ndata: a\n\nid: \ndata: b\n\n'] }],
    expect: {
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'b', lastEventId: '' },
      ],
    },
  },
  {
    id: 'stream/id/block-without-data-resets',
    title: 'A block of just an empty id sets lastEventId back to the empty string.',
    requirements: ['FLD-09', 'DSP-02', 'DSP-04'],
    dependsOn: ['stream/id/empty-value-resets', 'stream/id/block-without-data'],
    server: [{ body: ['id: 1\ndata: a\n\nid:\n\ndata: b\n\n'] }],
    expect: {
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'b', lastEventId: '' },
      ],
    },
  },
  {
    id: 'stream/id/reset-and-reconnect',
    title: 'After an empty id the reconnect sends no Last-Event-ID.',
    requirements: ['FLD-09', 'REE-14'],
    dependsOn: ['stream/id/empty-value-resets', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\nid:\ndata: b\n\n'] },
      { body: ['data: c\n\n'] },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'b', lastEventId: '' },
        { data: 'c', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/id/reset-on-the-second-connection',
    title: 'After an empty id on the second connection the third request sends no Last-Event-ID.',
    level: 'interop',
    why: 'The header was set on the request that is used again, and no step deletes it; the example of the standard sends none, nor does any engine that takes an id from a block without data.',
    requirements: ['FLD-09', 'REE-14', 'DSP-02'],
    dependsOn: ['stream/id/reset-and-reconnect'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\n'] },
      { body: ['id:\n\n'] },
      { body: ['data: c\n\n'] },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'c', lastEventId: '' },
      ],
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': '1' } },
        { headers: { 'last-event-id': null } },
      ],
    },
  },
  {
    id: 'stream/id/newest-on-each-reconnect',
    title: 'Each reconnect sends the last event ID as of the end of the connection before it.',
    requirements: ['DSP-02', 'REE-13', 'REE-16'],
    dependsOn: ['stream/id/sets-last-event-id', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\nid: 2\ndata: b\n\n'] },
      { body: ['id: 3\ndata: c\n\n'] },
      { body: ['data: d\n\n'] },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': '2' } },
        { headers: { 'last-event-id': '3' } },
      ],
    },
  },
  {
    id: 'stream/id/survives-a-reconnect',
    title:
      'An event of the next connection that has no id keeps the lastEventId of the connection before.',
    level: 'interop',
    why: 'By the letter each stream has an ID buffer of its own, empty at first, and its first blank line clears the last event ID; every engine keeps it.',
    requirements: ['BUF-03', 'DSP-22'],
    dependsOn: ['stream/id/sticks', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\nid: 9\ndata: a\n\n'] },
      { body: ['\ndata: b\n\n'] },
      { body: ['data: c\n\n'] },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '9' },
        { data: 'b', lastEventId: '9' },
        { data: 'c', lastEventId: '9' },
      ],
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': '9' } },
        { headers: { 'last-event-id': '9' } },
      ],
    },
  },
  {
    id: 'stream/id/unterminated-block',
    title: 'The id of a block without its blank line is not the Last-Event-ID of the reconnect.',
    requirements: ['PRC-12', 'DSP-02'],
    dependsOn: ['stream/id/sets-last-event-id', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\nid: 2\ndata: b\n'] },
      { body: ['data: c\n\n'] },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      messages: [{ data: 'a', lastEventId: '1' }, { data: 'c' }],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '1' } }],
    },
  },
  {
    id: 'stream/id/unterminated-block-and-the-next-connection',
    title:
      'The id of a block without its blank line is not the lastEventId of events of the next connection.',
    requirements: ['PRC-12', 'BUF-03'],
    dependsOn: ['stream/id/sets-last-event-id', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: ['retry: 10\ndata: a\n\nid: 2\n'] }, { body: ['data: c\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { data: 'c', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/id/unterminated-reset',
    title: 'An empty id in a block without its blank line does not take the Last-Event-ID away.',
    requirements: ['PRC-12', 'FLD-09'],
    dependsOn: ['stream/id/sets-last-event-id', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: ['retry: 10\nid: 1\ndata: a\n\nid:\ndata: b\n'] }, { body: ['data: c\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '1' } }],
    },
  },
  {
    id: 'stream/id/nul-in-the-middle',
    title: 'An id with a NUL in its middle is ignored, and the id before it stays.',
    requirements: ['FLD-08'],
    dependsOn: ['stream/id/sets-last-event-id', 'stream/id/sticks'],
    server: [{ body: ['id: 1\ndata: w\n\nid: a\0b\ndata: x\n\n'] }],
    expect: {
      messages: [
        { data: 'w', lastEventId: '1' },
        { data: 'x', lastEventId: '1' },
      ],
    },
  },
  {
    id: 'stream/id/nul-at-the-start',
    title: 'An id that begins with NUL is ignored.',
    requirements: ['FLD-08'],
    dependsOn: ['stream/id/sets-last-event-id', 'stream/id/sticks'],
    server: [{ body: ['id: 1\ndata: w\n\nid: \0b\ndata: x\n\nid:\0\ndata: y\n\n'] }],
    expect: {
      messages: [
        { data: 'w', lastEventId: '1' },
        { data: 'x', lastEventId: '1' },
        { data: 'y', lastEventId: '1' },
      ],
    },
  },
  {
    id: 'stream/id/nul-at-the-end',
    title: 'An id that ends with NUL is ignored.',
    requirements: ['FLD-08'],
    dependsOn: ['stream/id/sets-last-event-id', 'stream/id/sticks'],
    server: [{ body: ['id: 1\ndata: w\n\nid: a\0\ndata: x\n\n'] }],
    expect: {
      messages: [
        { data: 'w', lastEventId: '1' },
        { data: 'x', lastEventId: '1' },
      ],
    },
  },
  {
    id: 'stream/id/nul-in-the-same-block',
    title:
      'An id with NUL does not change the id before it in the same block, and a later id in the block is used.',
    requirements: ['FLD-08', 'FLD-07'],
    dependsOn: ['stream/id/sets-last-event-id'],
    server: [{ body: ['id: 1\nid: a\0b\ndata: x\n\nid: a\0b\nid: 2\ndata: y\n\n'] }],
    expect: {
      messages: [
        { data: 'x', lastEventId: '1' },
        { data: 'y', lastEventId: '2' },
      ],
    },
  },
  {
    id: 'stream/id/nul-and-the-other-fields',
    title: 'An id with NUL leaves the type and the data of its event as they are.',
    requirements: ['FLD-08', 'DSP-16'],
    dependsOn: ['stream/id/sets-last-event-id', 'stream/event-type/named'],
    server: [{ body: ['event: foo\nid: a\0b\ndata: x\nid: c\0\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'foo', data: 'x', lastEventId: '' }] },
  },
  {
    id: 'stream/id/nul-and-reconnect',
    title: 'After an id with NUL the reconnect sends the Last-Event-ID from before it.',
    requirements: ['FLD-08', 'REE-13'],
    dependsOn: ['stream/id/nul-in-the-middle', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\nid: 1\n\nid: 2\0\n\nid: \0\ndata: a\n\n'] },
      { body: ['data: b\n\n'] },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '1' } }],
    },
  },
  {
    id: 'stream/id/any-other-character',
    title: 'An id may hold any character but NUL, CR and LF, and is not trimmed.',
    requirements: ['FLD-10', 'PRC-07', 'GRM-08'],
    dependsOn: ['stream/id/sets-last-event-id'],
    server: [{ body: ['id:  a b \t\ndata: x\n\nid:\té:漢🌍\u2028\x01\x7F\uFEFF\ndata: y\n\n'] }],
    expect: {
      messages: [
        { data: 'x', lastEventId: ' a b \t' },
        { data: 'y', lastEventId: '\té:漢🌍\u2028\x01\x7F\uFEFF' },
      ],
    },
  },
  {
    id: 'stream/id/not-a-number',
    title: 'An id that looks like a number or like null is a string.',
    requirements: ['FLD-07', 'DSP-15'],
    dependsOn: ['stream/id/sets-last-event-id'],
    server: [
      {
        body: [
          'id: 0\ndata: a\n\nid: 007\ndata: b\n\nid: 1e3\ndata: c\n\nid: null\ndata: d\n\nid: -1\ndata: e\n\n',
        ],
      },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '0' },
        { data: 'b', lastEventId: '007' },
        { data: 'c', lastEventId: '1e3' },
        { data: 'd', lastEventId: 'null' },
        { data: 'e', lastEventId: '-1' },
      ],
    },
  },
  {
    id: 'stream/id/may-go-back',
    title: 'An id lower than one before it, or seen before, is set like any other.',
    requirements: ['FLD-07', 'DSP-02'],
    dependsOn: ['stream/id/sets-last-event-id'],
    server: [{ body: ['id: 2\ndata: a\n\nid: 1\ndata: b\n\nid: 2\ndata: c\n\n'] }],
    expect: {
      messages: [
        { data: 'a', lastEventId: '2' },
        { data: 'b', lastEventId: '1' },
        { data: 'c', lastEventId: '2' },
      ],
    },
  },
  {
    id: 'stream/id/zero-in-the-header',
    title: 'An id of 0 is not empty: the reconnect sends it.',
    requirements: ['REE-13', 'DSP-02'],
    dependsOn: ['stream/id/not-a-number', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: ['retry: 10\nid: 0\ndata: a\n\n'] }, { body: ['data: b\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '0' } }],
    },
  },
  {
    id: 'stream/id/non-ascii-in-the-header',
    title: 'Last-Event-ID is the UTF-8 encoding of the last event ID string.',
    requirements: ['ENC-02', 'REE-15', 'FLD-10'],
    dependsOn: ['stream/id/any-other-character', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: ['retry: 10\nid: é漢…🌍\ndata: a\n\n'] }, { body: ['data: b\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      messages: [{ data: 'a', lastEventId: 'é漢…🌍' }, { data: 'b' }],
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': 'é漢…🌍' } },
      ],
    },
  },
  {
    id: 'stream/id/latin-1-in-the-header',
    title:
      'A last event ID string that would fit into one byte per character is sent as UTF-8 too.',
    requirements: ['ENC-02', 'REE-15'],
    dependsOn: ['stream/id/any-other-character', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: ['retry: 10\nid: é\ndata: a\n\n'] }, { body: ['data: b\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': 'é' } }],
    },
  },
  {
    id: 'stream/id/replacement-character-in-the-header',
    title: 'A malformed byte of an id is U+FFFD in Last-Event-ID too.',
    requirements: ['ENC-02', 'DEC-05', 'INF-02'],
    dependsOn: ['stream/id/non-ascii-in-the-header'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\n', { bytes: 'id: a\xFFb\xED\xA0\x80\n' }, 'data: a\n\n'] },
      { body: ['data: b\n\n'] },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': 'a\uFFFDb\uFFFD\uFFFD\uFFFD' } },
      ],
    },
  },
  {
    id: 'stream/id/colons-and-spaces-in-the-header',
    title:
      'Colons, commas, quotes, percent signs and spaces inside the last event ID are sent as they are.',
    requirements: ['FLD-10', 'REE-13', 'REE-15'],
    dependsOn: ['stream/id/any-other-character', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: ['retry: 10\nid: a: b, "c"  %41;d\ndata: a\n\n'] }, { body: ['data: b\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': 'a: b, "c"  %41;d' } },
      ],
    },
  },
] satisfies Cases
