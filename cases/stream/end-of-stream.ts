import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'stream/end-of-stream/after-a-data-line',
    title: 'A last event without its blank line is discarded.',
    requirements: ['PRC-11'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\ndata: b\n'] }],
    expect: { messages: [{ data: 'a' }] },
  },
  {
    id: 'stream/end-of-stream/in-a-value',
    title: 'A last event whose data line lacks its line end is discarded.',
    requirements: ['PRC-11', 'PRC-14'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\ndata: b'] }],
    expect: { messages: [{ data: 'a' }] },
  },
  {
    id: 'stream/end-of-stream/after-a-bare-name',
    title: 'The end of the stream is no line end and no blank line after a field name.',
    requirements: ['PRC-11', 'PRC-09'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\ndata: b\ndata'] }],
    expect: { messages: [{ data: 'a' }] },
  },
  {
    id: 'stream/end-of-stream/after-a-comment',
    title: 'A comment at the end of the stream does not dispatch the event before it.',
    requirements: ['PRC-11', 'PRC-03'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\ndata: b\n:'] }],
    expect: { messages: [{ data: 'a' }] },
  },
  {
    id: 'stream/end-of-stream/in-a-character',
    title: 'A last event that ends inside a character is discarded.',
    requirements: ['PRC-11', 'DEC-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: [{ bytes: 'data: a\n\ndata: b\xE6\xBC' }] }],
    expect: { messages: [{ data: 'a' }] },
  },
  {
    id: 'stream/end-of-stream/content-length-reached',
    title:
      'The stream ends after the number of bytes in Content-Length: complete events are dispatched, the last one is discarded.',
    requirements: ['PRC-11', 'CON-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ framing: { length: 16 }, body: ['data: a\n\ndata: b'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'message', data: 'a' }, { kind: 'error' }] },
  },
  {
    id: 'stream/end-of-stream/connection-closed',
    title:
      'Without framing the end of the connection ends the stream: complete events are dispatched, the last one is discarded.',
    requirements: ['PRC-11', 'CON-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ framing: 'close', body: ['data: a\n\ndata: b\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'message', data: 'a' }, { kind: 'error' }] },
  },
  {
    id: 'stream/end-of-stream/http-1-0',
    title:
      'A response of HTTP/1.0 ends with its connection: complete events are dispatched, the last one is discarded.',
    requirements: ['PRC-11', 'CON-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ version: '1.0', framing: 'close', body: ['data: a\n\ndata: b\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'message', data: 'a' }, { kind: 'error' }] },
  },
  {
    id: 'stream/end-of-stream/end-in-an-event',
    title:
      'An event that the end of the stream cuts off fires no event and does not reach the next connection.',
    requirements: ['BUF-01', 'BUF-02', 'BUF-03'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\ndata: a\n\nevent: old\nid: 7\ndata: old\n'] },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/end-in-a-line',
    title:
      'A line that the end of the stream cuts off fires no event and does not reach the next connection.',
    requirements: ['BUF-01', 'BUF-02', 'PRC-11'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\ndata: a\n\nevent: old\ndata: ol'] },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/end-in-a-field-name',
    title:
      'A field name that the end of the stream cuts off fires no event and does not reach the next connection.',
    requirements: ['BUF-01', 'BUF-02', 'PRC-11'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\ndata: a\n\nevent: old\ndata: old\nda'] },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/end-in-a-character-of-the-value',
    title:
      'A character that the end of the stream cuts off fires no event and does not reach the next connection.',
    requirements: ['BUF-01', 'DEC-05', 'PRC-11'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: [{ bytes: 'retry: 10\ndata: a\n\ndata: old\xE6\xBC' }] },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/reset-in-an-event',
    title: 'An event that a reset cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'BUF-02', 'BUF-03', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        body: ['retry: 10\ndata: a\n\nevent: old\nid: 7\ndata: old\n', { awaitSignal: 'saw a' }],
        end: 'reset',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/reset-in-a-line',
    title: 'A line that a reset cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'BUF-02', 'PRC-11', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        body: ['retry: 10\ndata: a\n\nevent: old\ndata: ol', { awaitSignal: 'saw a' }],
        end: 'reset',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/reset-in-a-field-name',
    title:
      'A field name that a reset cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'BUF-02', 'PRC-11', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        body: ['retry: 10\ndata: a\n\nevent: old\ndata: old\nda', { awaitSignal: 'saw a' }],
        end: 'reset',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/reset-in-a-character-of-the-value',
    title:
      'A character that a reset cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'DEC-05', 'PRC-11', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        body: [{ bytes: 'retry: 10\ndata: a\n\ndata: old\xE6\xBC' }, { awaitSignal: 'saw a' }],
        end: 'reset',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/truncate-in-an-event',
    title:
      'An event that truncated chunked coding cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'BUF-02', 'BUF-03', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        body: ['retry: 10\ndata: a\n\nevent: old\nid: 7\ndata: old\n', { awaitSignal: 'saw a' }],
        end: 'truncate',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/truncate-in-a-line',
    title:
      'A line that truncated chunked coding cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'BUF-02', 'PRC-11', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        body: ['retry: 10\ndata: a\n\nevent: old\ndata: ol', { awaitSignal: 'saw a' }],
        end: 'truncate',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/truncate-in-a-field-name',
    title:
      'A field name that truncated chunked coding cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'BUF-02', 'PRC-11', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        body: ['retry: 10\ndata: a\n\nevent: old\ndata: old\nda', { awaitSignal: 'saw a' }],
        end: 'truncate',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/truncate-in-a-character-of-the-value',
    title:
      'A character that truncated chunked coding cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'DEC-05', 'PRC-11', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        body: [{ bytes: 'retry: 10\ndata: a\n\ndata: old\xE6\xBC' }, { awaitSignal: 'saw a' }],
        end: 'truncate',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/short-content-length-in-an-event',
    title:
      'An event that an unreached Content-Length cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'BUF-02', 'BUF-03', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        framing: { length: 100000 },
        body: ['retry: 10\ndata: a\n\nevent: old\nid: 7\ndata: old\n', { awaitSignal: 'saw a' }],
        end: 'truncate',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/short-content-length-in-a-line',
    title:
      'A line that an unreached Content-Length cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'BUF-02', 'PRC-11', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        framing: { length: 100000 },
        body: ['retry: 10\ndata: a\n\nevent: old\ndata: ol', { awaitSignal: 'saw a' }],
        end: 'truncate',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/short-content-length-in-a-field-name',
    title:
      'A field name that an unreached Content-Length cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'BUF-02', 'PRC-11', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        framing: { length: 100000 },
        body: ['retry: 10\ndata: a\n\nevent: old\ndata: old\nda', { awaitSignal: 'saw a' }],
        end: 'truncate',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/short-content-length-in-a-character-of-the-value',
    title:
      'A character that an unreached Content-Length cuts off fires no event and does not reach the next connection.',
    level: 'interop',
    why: 'The standard reestablishes the connection at the end of a body and does not mention a body that breaks off; every engine reestablishes it.',
    requirements: ['BUF-01', 'DEC-05', 'PRC-11', 'FET-20', 'FET-21'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      {
        framing: { length: 100000 },
        body: [{ bytes: 'retry: 10\ndata: a\n\ndata: old\xE6\xBC' }, { awaitSignal: 'saw a' }],
        end: 'truncate',
      },
      { body: ['data: fresh\n\n'] },
    ],
    client: [
      { construct: { listen: ['old'] } },
      { await: 'message' },
      { signal: 'saw a' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '' },
        { type: 'message', data: 'fresh', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'stream/end-of-stream/line-not-continued',
    title: 'A line that the end of the stream cuts off is not continued by the next connection.',
    requirements: ['BUF-01', 'PRC-11', 'LIN-07'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: ['retry: 10\ndata: a\n\nx'] }, { body: ['data: b\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  {
    id: 'stream/end-of-stream/event-not-dispatched-later',
    title:
      'A blank line at the start of the next connection does not dispatch the event that was cut off.',
    requirements: ['BUF-01', 'PRC-11', 'DSP-04'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: ['retry: 10\ndata: a\n\ndata: old\n'] }, { body: ['\n\ndata: b\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  {
    id: 'stream/end-of-stream/character-not-continued',
    title:
      'A character that the end of the stream cuts off leaves nothing in the decoder of the next connection.',
    requirements: ['DEC-08', 'DEC-07', 'PRC-11'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: [{ bytes: 'retry: 10\ndata: a\n\n\xE6\xBC' }] }, { body: ['data: b\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  {
    id: 'stream/end-of-stream/comment-not-continued',
    title:
      'A comment that the end of the stream cuts off does not take in the first line of the next connection.',
    requirements: ['BUF-01', 'PRC-03', 'PRC-11'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [{ body: ['retry: 10\ndata: a\n\n: c'] }, { body: ['data: b\n\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  {
    id: 'stream/end-of-stream/event-of-two-connections',
    title: 'The same unfinished event at the end of two connections is never dispatched.',
    requirements: ['BUF-01', 'PRC-11', 'INT-04'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\ndata: 0\n\ndata: a\n'] },
      { body: ['data: b\n'] },
      { body: ['data: c\n\n'] },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: { messages: [{ data: '0' }, { data: 'c' }] },
  },
] satisfies Cases
