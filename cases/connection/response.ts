import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'connection/response/ok-opens',
    title:
      'A 200 response of type text/event-stream is announced: readyState becomes OPEN and open fires.',
    requirements: ['ANN-02', 'CON-32', 'ATT-07'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: { events: [{ kind: 'open' }], requests: [{}] },
  },
  {
    id: 'connection/response/opens-before-the-first-byte',
    title: 'open fires once the response head has arrived, before any byte of the body.',
    requirements: ['CON-33', 'CON-32'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ end: 'hold' }],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: { events: [{ kind: 'open' }], requests: [{}] },
  },
  {
    id: 'connection/response/empty-body',
    title:
      'A 200 response with an empty body opens, and is then lost like any other that has ended.',
    requirements: ['CON-34', 'CON-19'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ framing: { length: 0 } }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'error', readyState: 0 }],
    },
  },
  {
    id: 'connection/response/empty-chunked-body',
    title: 'A 200 response whose chunked body has no chunk opens, and is then lost.',
    requirements: ['CON-34', 'CON-19'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{}],
    expect: {
      events: [{ kind: 'open' }, { kind: 'error', readyState: 0 }],
    },
  },
  {
    id: 'connection/response/head-and-body-in-one-segment',
    title: 'Head and event that arrive in one segment bring open first, then the message.',
    requirements: ['ANN-06', 'CON-32'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        raw: [
          'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\ndata: a\n\n',
        ],
        end: 'hold',
      },
    ],
    client: [{ construct: {} }, { await: 'message' }, { close: true }],
    expect: { events: [{ kind: 'open' }, { kind: 'message', data: 'a' }] },
  },
  {
    id: 'connection/response/head-in-pieces',
    title: 'A head that arrives in pieces opens the connection once it is complete.',
    requirements: ['CON-32'],
    dependsOn: ['connection/response/ok-opens'],
    server: [
      {
        raw: [
          'HTTP/1.1 20',
          '0 OK\r\nContent-Ty',
          'pe: text/event-',
          'stream\r\nConnection: close\r',
          '\n\r',
          '\ndata: a\n\n',
        ],
        end: 'hold',
      },
    ],
    client: [{ construct: {} }, { await: 'message' }, { close: true }],
    expect: { events: [{ kind: 'open' }, { kind: 'message', data: 'a' }] },
  },
  {
    id: 'connection/response/open-once',
    title: 'open fires once for one connection, however many chunks follow.',
    requirements: ['ANN-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: [':\n', 'data: 1\n\n', ':\n', 'data: 2\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }, { kind: 'message', data: '2' }],
    },
  },
  {
    id: 'connection/response/http-1-0',
    title:
      'A response of HTTP/1.0, whose body lasts until the connection ends, is a stream like any other.',
    requirements: ['CON-32', 'CON-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ version: '1.0', framing: 'close', body: ['data: a\n\n'] }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: 'a' }, { kind: 'error' }],
    },
  },
  {
    id: 'connection/response/without-length',
    title: 'A response without length or chunks is a stream that lasts until the connection ends.',
    requirements: ['CON-32', 'CON-19'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ framing: 'close', body: ['data: a\n\n'] }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: 'a' }, { kind: 'error' }],
    },
  },
  {
    id: 'connection/response/content-length',
    title:
      'A body with a Content-Length ends when it is complete, though the connection stays open.',
    requirements: ['CON-19', 'CON-32'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ framing: { length: 9 }, body: ['data: a\n\n'], end: 'hold' }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: 'a' }, { kind: 'error' }],
    },
  },
  {
    id: 'connection/response/chunk-extensions-and-trailers',
    title: 'Chunk extensions and trailer fields are not part of the stream.',
    requirements: ['CON-32'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        raw: [
          'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n' +
            'Connection: close\r\n\r\n',
          '5;name="data: no"\r\ndata:\r\n',
          '4\r\n a\n\n\r\n',
          '0\r\ndata: no\r\n\r\n',
        ],
      },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { await: { ended: 1 } },
      { quiet: 500 },
      { close: true },
    ],
    expect: { messages: [{ data: 'a' }] },
  },
  {
    id: 'connection/response/long-reason-phrase',
    title: 'The reason phrase is ignored: 200 with another phrase, or with none, opens.',
    requirements: ['CON-32', 'CON-24'],
    requires: ['reconnection-after-end'],
    dependsOn: ['connection/response/ok-opens'],
    server: [
      {
        raw: [
          'HTTP/1.1 200 Not Found\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\nretry: 10\ndata: a\n\n',
        ],
      },
      {
        raw: [
          'HTTP/1.1 200 \r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\ndata: b\n\n',
        ],
        end: 'hold',
      },
    ],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  {
    id: 'connection/response/early-hints',
    title: 'A 103 response is not the response: the 200 that follows is used.',
    requirements: ['FET-24'],
    dependsOn: ['connection/response/ok-opens'],
    server: [
      {
        raw: [
          'HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n',
          'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n:\n',
        ],
        end: 'hold',
      },
    ],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: { events: [{ kind: 'open' }], requests: [{}] },
  },
  {
    id: 'connection/response/continue',
    title: 'A 100 response is not the response: the 200 that follows is used.',
    requirements: ['FET-24'],
    dependsOn: ['connection/response/ok-opens'],
    server: [
      {
        raw: [
          'HTTP/1.1 100 Continue\r\n\r\n' +
            'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n:\n',
        ],
        end: 'hold',
      },
    ],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: { events: [{ kind: 'open' }], requests: [{}] },
  },
  {
    id: 'connection/response/early-hints-with-the-type',
    title: 'A Content-Type that only the 103 response has is ignored.',
    requirements: ['FET-24', 'CON-26'],
    dependsOn: ['connection/response/early-hints', 'connection/content-type/html'],
    server: [
      {
        raw: [
          'HTTP/1.1 103 Early Hints\r\nContent-Type: text/event-stream\r\n\r\n',
          'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\ndata: no\n\n',
        ],
      },
    ],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/response/unrelated-headers',
    title:
      'Headers that ask for a download, a refresh or a time to retry do not matter to a stream.',
    requirements: ['CON-32'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        headers: [
          ['Content-Disposition', 'attachment; filename="a.txt"'],
          ['Refresh', '0; url={page}{run}/refreshed'],
          ['Retry-After', '0'],
          ['Location', '{page}{run}/elsewhere'],
        ],
        body: ['data: a\n\n'],
        end: 'hold',
      },
    ],
    client: [{ construct: {} }, { await: 'message' }, { close: true }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: 'a' }],
      requests: [{}],
    },
  },
  {
    id: 'connection/response/kept-open',
    title: 'A stream that is silent for a while stays the same connection.',
    requirements: ['CON-32', 'ATT-07'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['retry: 10\ndata: 1\n\n', { pause: 300 }, 'data: 2\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }, { kind: 'message', data: '2' }],
      requests: [{}],
    },
  },
] satisfies Cases
