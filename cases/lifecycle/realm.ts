import type { Cases } from '../../harness/case.ts'

/** The steps run in the page; what counts is the realm that the constructor comes from. */
export default [
  {
    id: 'lifecycle/realm/relative-to-the-frame',
    title:
      "A relative URL given to a frame's constructor by a script of the page is resolved against the frame's document.",
    requirements: ['CON-02', 'CON-03', 'ATT-01'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ document: {} }, { body: [':\n'], end: 'hold' }],
    client: [
      { openFrame: { src: '{page}{run}/deep/frame' } },
      { construct: { in: 'frame', url: 'stream' } },
      { read: ['url'] },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      reads: [{ url: '{page}{run}/deep/stream' }],
      requests: [{}, { target: '{run}/deep/stream' }],
    },
  },
  {
    id: 'lifecycle/realm/base-element',
    title: 'A relative URL is resolved against the base element of the document.',
    requirements: ['CON-02', 'CON-03'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ document: { base: '{page}{run}/elsewhere/' } }, { body: [':\n'], end: 'hold' }],
    client: [
      { openFrame: { src: '{page}{run}/deep/frame' } },
      { construct: { in: 'frame', url: 'stream' } },
      { read: ['url'] },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      reads: [{ url: '{page}{run}/elsewhere/stream' }],
      requests: [{}, { target: '{run}/elsewhere/stream' }],
    },
  },
  {
    id: 'lifecycle/realm/base-element-of-another-origin',
    title:
      'A base element may lead to another origin, which must allow the origin of the document.',
    requirements: ['CON-02', 'CON-03', 'CON-14', 'FET-09'],
    dependsOn: ['lifecycle/realm/base-element', 'connection/cors/allowed-origin'],
    server: [
      { document: { base: '{cross-origin}{run}/elsewhere/' } },
      { headers: [['Access-Control-Allow-Origin', '{page}']], body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: 'stream' } },
      { read: ['url'] },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1', origin: '{cross-origin}' }],
      reads: [{ url: '{cross-origin}{run}/elsewhere/stream' }],
      requests: [
        {},
        {
          origin: 'cross-origin',
          target: '{run}/elsewhere/stream',
          headers: { origin: '{page}' },
        },
      ],
    },
  },
  {
    id: 'lifecycle/realm/about-blank',
    title: 'An about:blank frame has the base URL and the origin of the document that made it.',
    requirements: ['CON-02', 'CON-03', 'CON-14'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { openFrame: {} },
      { construct: { in: 'frame', url: '{run}/stream' } },
      { read: ['url'] },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1', origin: '{page}' }],
      reads: [{ url: '{page}{run}/stream' }],
      requests: [{ origin: 'page', target: '{run}/stream', headers: { origin: null } }],
    },
  },
  {
    id: 'lifecycle/realm/unparsable-in-the-frame',
    title: "A frame's constructor throws a SyntaxError for a URL that cannot be parsed.",
    requirements: ['CON-02', 'CON-05', 'CON-06'],
    server: [{ document: {} }],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: 'http://[::1/' } },
    ],
    expect: {
      throws: [{ name: 'SyntaxError', interface: 'DOMException', code: 12 }],
      requests: [{ target: '{run}/frame' }],
    },
  },
  {
    id: 'lifecycle/realm/referrer',
    title: "The request of a frame's EventSource names the frame's document as its referrer.",
    requirements: ['CON-02', 'CON-14'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame', 'connection/request/referrer'],
    server: [{ document: {} }, { body: [':\n'], end: 'hold' }],
    client: [
      { openFrame: { src: '{page}{run}/deep/frame' } },
      { construct: { in: 'frame' } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      requests: [{}, { headers: { referer: '{page}{run}/deep/frame' } }],
    },
  },
  {
    id: 'lifecycle/realm/referrer-policy',
    title: 'The referrer policy of the document applies to the request.',
    requirements: ['CON-14'],
    dependsOn: ['lifecycle/realm/referrer'],
    server: [
      { headers: [['Referrer-Policy', 'no-referrer']], document: {} },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'open' },
      { close: true },
    ],
    expect: { events: [{ kind: 'open' }], requests: [{}, { headers: { referer: null } }] },
  },
  {
    id: 'lifecycle/realm/query-in-windows-1251',
    title: 'The query of a URL is percent-encoded in the encoding of the document.',
    requirements: ['CON-02', 'CON-04'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [{ document: { charset: 'windows-1251' } }, { body: [':\n'], end: 'hold' }],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: 'stream?яé' } },
      { read: ['url'] },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      reads: [{ url: '{page}{run}/stream?%FF%26%23233%3B' }],
      requests: [{}, { target: '{run}/stream?%FF%26%23233%3B' }],
    },
  },
  {
    id: 'lifecycle/realm/path-in-windows-1251',
    title: 'The path of a URL is percent-encoded as UTF-8, whatever the encoding of the document.',
    requirements: ['CON-04'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [{ document: { charset: 'windows-1251' } }, { body: [':\n'], end: 'hold' }],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: 'я#я' } },
      { read: ['url'] },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      reads: [{ url: '{page}{run}/%D1%8F#%D1%8F' }],
      requests: [{}, { target: '{run}/%D1%8F' }],
    },
  },
  {
    id: 'lifecycle/realm/body-in-a-windows-1251-document',
    title: 'The stream is decoded as UTF-8, whatever the encoding of the document.',
    requirements: ['ENC-01'],
    dependsOn: ['stream/utf8/two-three-and-four-bytes', 'lifecycle/realm/relative-to-the-frame'],
    server: [
      { document: { charset: 'windows-1251' } },
      { body: ['id: я\nevent: message\ndata: я\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: 'я', lastEventId: 'я' }] },
  },
  {
    id: 'lifecycle/realm/reconnection-in-the-frame',
    title: "A frame's EventSource reconnects to the URL that was resolved in its constructor.",
    requirements: ['CON-02', 'CON-18', 'REE-17'],
    dependsOn: ['lifecycle/realm/base-element', 'reconnection/basic/after-end'],
    server: [
      { document: { base: '{page}{run}/elsewhere/' } },
      { body: ['retry: 10\ndata: 1\n\n'] },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: 'stream?1' } },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [
        {},
        { target: '{run}/elsewhere/stream?1' },
        { target: '{run}/elsewhere/stream?1' },
      ],
    },
  },
  {
    id: 'lifecycle/realm/events-of-the-frame',
    title:
      "The events of a frame's EventSource are created in the frame, whichever realm constructed it.",
    requirements: ['DSP-07', 'CON-02'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [{ document: {} }, { body: ['data: 1\n\n'] }],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open', interface: 'Event', fromFrame: true },
        { kind: 'message', interface: 'MessageEvent', fromFrame: true },
        { kind: 'error', interface: 'Event', fromFrame: true },
      ],
    },
  },
  {
    id: 'lifecycle/realm/blob-worker-relative-url',
    title: 'In a worker started from a blob: URL, a relative URL cannot be parsed: SyntaxError.',
    requirements: ['CON-02', 'CON-03', 'CON-05'],
    dependsOn: ['lifecycle/worker-terminated/stream-in-a-worker'],
    server: [
      { workerScript: true },
      { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' },
    ],
    client: [
      { openWorker: '{page}{run}/worker.js', by: 'blob URL' },
      { constructInside: 'worker', url: 'stream' },
      { constructInside: 'worker', url: '{page}{run}/stream' },
      { await: 'open' },
    ],
    expect: {
      throws: [{ name: 'SyntaxError' }],
      requests: [{ target: '{run}/worker.js' }, { target: '{run}/stream' }],
    },
  },
  {
    id: 'lifecycle/realm/blob-worker-origin',
    title: 'A worker started from a blob: URL has the origin of the page that made the URL.',
    requirements: ['CON-02', 'CON-14', 'FET-13'],
    dependsOn: ['lifecycle/worker-terminated/stream-in-a-worker'],
    server: [{ workerScript: true }, { body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { openWorker: '{page}{run}/worker.js', by: 'blob URL' },
      { constructInside: 'worker', url: '{page}{run}/stream' },
      { await: 'message' },
    ],
    expect: {
      messages: [{ data: '1', origin: '{page}' }],
      requests: [{}, { target: '{run}/stream', headers: { origin: null } }],
    },
  },
  {
    id: 'lifecycle/realm/data-worker-relative-url',
    title: 'In a worker started from a data: URL, a relative URL cannot be parsed: SyntaxError.',
    requirements: ['CON-02', 'CON-03', 'CON-05'],
    dependsOn: ['lifecycle/worker-terminated/stream-in-a-worker'],
    server: [
      { workerScript: true },
      { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' },
    ],
    client: [
      { openWorker: '{page}{run}/worker.js', by: 'data URL' },
      { constructInside: 'worker', url: 'stream' },
      { constructInside: 'worker', url: '{page}{run}/stream' },
      { await: 'open' },
    ],
    expect: {
      throws: [{ name: 'SyntaxError' }],
      requests: [{ target: '{run}/worker.js' }, { target: '{run}/stream' }],
    },
  },
  {
    id: 'lifecycle/realm/data-worker-origin',
    title: 'A worker started from a data: URL has an opaque origin.',
    requirements: ['CON-02', 'CON-14', 'FET-13'],
    dependsOn: ['lifecycle/worker-terminated/stream-in-a-worker'],
    server: [
      { workerScript: true },
      { headers: [['Access-Control-Allow-Origin', 'null']], body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openWorker: '{page}{run}/worker.js', by: 'data URL' },
      { constructInside: 'worker', url: '{page}{run}/stream' },
      { await: 'message' },
    ],
    expect: {
      messages: [{ data: '1', origin: '{page}' }],
      requests: [{}, { target: '{run}/stream', headers: { origin: 'null' } }],
    },
  },
] satisfies Cases
