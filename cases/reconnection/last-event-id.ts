import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'reconnection/last-event-id/sent',
    title:
      'A reconnection reports the last event ID string in one Last-Event-ID header; the first request has none.',
    requirements: ['LEI-01', 'LEI-02', 'REE-13', 'STA-04'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\nid: 1\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '1' } }],
    },
  },
  {
    id: 'reconnection/last-event-id/absent-without-an-id',
    title: 'A reconnection has no Last-Event-ID header when no id was ever seen.',
    requirements: ['REE-14', 'STA-04'],
    dependsOn: ['reconnection/basic/after-end', 'reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'reconnection/last-event-id/newest',
    title: 'Each reconnection sends the newest id, once.',
    requirements: ['REE-16', 'REE-13', 'LEI-01'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\n'] },
      { body: ['id: 2\ndata: b\n\n'] },
      { body: ['id: 3\ndata: c\n\nid: 4\ndata: d\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': '1' } },
        { headers: { 'last-event-id': '2' } },
        { headers: { 'last-event-id': '4' } },
      ],
    },
  },
  {
    id: 'reconnection/last-event-id/kept-through-a-silent-connection',
    title: 'An id is sent again after a connection that dispatched nothing.',
    requirements: ['LEI-01', 'REE-13', 'REE-12'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\n'] },
      { body: [':\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': '1' } },
        { headers: { 'last-event-id': '1' } },
      ],
    },
  },
  {
    id: 'reconnection/last-event-id/kept-through-a-failed-attempt',
    title: 'An id is sent again after an attempt that ended in a network error.',
    requirements: ['LEI-01', 'REE-13'],
    dependsOn: [
      'reconnection/last-event-id/sent',
      'reconnection/network-error/one-error-per-attempt',
    ],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\n'] },
      {
        raw: ['HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n', { pause: 20 }],
        end: 'reset',
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': '1' } },
        { headers: { 'last-event-id': '1' } },
      ],
    },
  },
  {
    id: 'reconnection/last-event-id/kept-when-later-events-have-none',
    title: 'An id of the first connection is sent after a second one whose events have no id.',
    level: 'interop',
    why: 'By the letter every stream begins with an empty last event ID buffer, and the first event without an id would reset the string (BUF-03); every engine keeps it.',
    requirements: ['BUF-03', 'DSP-22', 'LEI-01'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\n'] },
      { body: ['data: b\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': '1' } },
        { headers: { 'last-event-id': '1' } },
      ],
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'b', lastEventId: '1' },
      ],
    },
  },
  {
    id: 'reconnection/last-event-id/reset',
    title: 'After an empty id a reconnection has no Last-Event-ID header.',
    requirements: ['REE-14', 'LEI-01', 'FLD-09'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\nid:\ndata: b\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'reconnection/last-event-id/reset-after-it-was-sent',
    title: 'An id that is reset on a later connection is not sent again.',
    level: 'interop',
    why: 'By the letter the header set on the request by an earlier reconnection is never taken away (REE-14); the example of the standard and every engine send none.',
    requirements: ['REE-14', 'REE-16'],
    dependsOn: ['reconnection/last-event-id/sent', 'reconnection/last-event-id/reset'],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\n'] },
      { body: ['id:\ndata: b\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': '1' } },
        { headers: { 'last-event-id': null } },
      ],
    },
  },
  {
    id: 'reconnection/last-event-id/reset-without-data',
    title: 'A block that only resets the id is enough to drop the header.',
    requirements: ['REE-14', 'DSP-02'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\nid: 1\ndata: a\n\nid:\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'reconnection/last-event-id/set-without-data',
    title: 'A block that only sets the id is enough for the header to be sent.',
    requirements: ['DSP-02', 'REE-13'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\nid: 5\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '5' } }],
    },
  },
  {
    id: 'reconnection/last-event-id/of-an-unfinished-block',
    title: 'The id of a block without its blank line is not sent.',
    requirements: ['PRC-12', 'LEI-01'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\nid: 2\ndata: b\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '1' } }],
    },
  },
  {
    id: 'reconnection/last-event-id/of-an-unfinished-first-block',
    title: 'No header is sent if the only id is in a block without its blank line.',
    requirements: ['PRC-12', 'REE-14'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\n\nid: 2\ndata: b\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'reconnection/last-event-id/of-an-unfinished-block-at-a-reset',
    title: 'The id of a block that was cut off by a reset is not sent.',
    level: 'interop',
    why: 'The text runs the end of the body only where it is clean (FET-20); every engine takes a broken body for a lost connection.',
    requirements: ['PRC-12', 'FET-20'],
    dependsOn: ['reconnection/last-event-id/sent', 'reconnection/loss/reset'],
    server: [
      {
        body: ['retry: 10\nid: 1\ndata: a\n\nid: 2\ndata: b\n', { awaitSignal: 'seen' }],
        end: 'reset',
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '1' } }],
    },
  },
  {
    id: 'reconnection/last-event-id/verbatim',
    title: 'An id is sent as it is, with its spaces, colons, quotes and percent signs.',
    requirements: ['LEI-05', 'LEI-03'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: ['retry: 10\nid: a b:  c,d;"e"%20=\\f\ndata: a\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': 'a b:  c,d;"e"%20=\\f' } },
      ],
    },
  },
  {
    id: 'reconnection/last-event-id/latin-1-range',
    title: 'An id of Latin-1 characters is sent as UTF-8: two bytes for each, not one.',
    requirements: ['REE-15', 'LEI-04', 'ENC-02'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\nid: éÿ\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': 'éÿ' } }],
    },
  },
  {
    id: 'reconnection/last-event-id/beyond-latin-1',
    title: 'An id of characters beyond Latin-1 is sent as UTF-8.',
    requirements: ['REE-15', 'LEI-04', 'ENC-02'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\nid: 漢…字\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '漢…字' } }],
    },
  },
  {
    id: 'reconnection/last-event-id/beyond-the-basic-plane',
    title:
      'An id of characters beyond the Basic Multilingual Plane is sent as UTF-8, four bytes for each.',
    requirements: ['REE-15', 'LEI-04', 'ENC-02'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\nid: 🌍🏴\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '🌍🏴' } }],
    },
  },
  {
    id: 'reconnection/last-event-id/replacement-character',
    title: 'An id with malformed UTF-8 is sent with U+FFFD in place of the malformed bytes.',
    requirements: ['REE-15', 'LEI-04'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: ['retry: 10\nid: a', { bytes: '\xFF' }, 'b\ndata: a\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': 'a�b' } }],
      messages: [{ data: 'a', lastEventId: 'a�b' }],
    },
  },
  {
    id: 'reconnection/last-event-id/zero',
    title: 'The id 0 is an id like any other.',
    requirements: ['REE-13', 'LEI-01'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\nid: 0\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '0' } }],
    },
  },
  {
    id: 'reconnection/last-event-id/word-null',
    title: 'The id null is an id like any other.',
    requirements: ['REE-13', 'LEI-01'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\nid: null\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': 'null' } }],
    },
  },
  {
    id: 'reconnection/last-event-id/with-nul-ignored',
    title: 'An id with a NUL character is ignored, and the one before is sent.',
    requirements: ['FLD-08', 'LEI-03'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\nid: a\0b\ndata: b\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': '1' } }],
    },
  },
  {
    id: 'reconnection/last-event-id/through-a-redirect',
    title: 'The header is sent again after a redirect of the reconnection.',
    requirements: ['FET-07', 'LEI-01'],
    dependsOn: ['reconnection/last-event-id/sent', 'connection/redirect/307'],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\n'] },
      {
        status: 307,
        contentType: null,
        headers: [['Location', '{page}{run}/target']],
        framing: { length: 0 },
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [
        { headers: { 'last-event-id': null } },
        { headers: { 'last-event-id': '1' } },
        { target: '{run}/target', headers: { 'last-event-id': '1' } },
      ],
    },
  },
  {
    id: 'reconnection/last-event-id/through-a-redirect-to-another-origin',
    title: 'The header is sent again after a redirect of the reconnection to another origin.',
    requirements: ['FET-07', 'LEI-01'],
    dependsOn: [
      'connection/cors/any-origin',
      'reconnection/last-event-id/through-a-redirect',
      'connection/redirect/302',
    ],
    server: [
      { body: ['retry: 10\nid: 1\ndata: a\n\n'] },
      {
        status: 302,
        contentType: null,
        headers: [['Location', '{cross-origin}{run}/target']],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      requests: [
        { origin: 'page', headers: { 'last-event-id': null } },
        { origin: 'page', headers: { 'last-event-id': '1' } },
        { origin: 'cross-origin', headers: { 'last-event-id': '1' } },
      ],
    },
  },
  {
    id: 'reconnection/last-event-id/not-shared',
    title: 'A new object for the same URL does not send the id that another one has seen.',
    requirements: ['STA-04', 'LEI-02'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: ['id: 1\ndata: a\n\n'], end: 'hold' },
      { body: ['data: b\n\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { close: true },
      // A browser that writes the first response to its cache may ask again, if it is left while the second is asked for.
      { await: { disconnect: 1 } },
      { construct: {} },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [
        { data: 'a', lastEventId: '1' },
        { data: 'b', lastEventId: '' },
      ],
      requests: [{ headers: { 'last-event-id': null } }, { headers: { 'last-event-id': null } }],
    },
  },
  {
    id: 'reconnection/last-event-id/control-character',
    title: 'What a reconnection sends for an id with a control character.',
    level: 'observe',
    why: 'The value space of the header is an open issue of the standard (LEI-03, whatwg/html#7363).',
    requirements: ['LEI-03'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\nid: a\u0001b\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    deadline: 5000,
    client: [{ construct: {} }, { await: { request: 2 } }, { close: true }],
    outcomes: [
      {
        name: 'sends it as it is',
        expect: { requests: [{}, { headers: { 'last-event-id': 'a\u0001b' } }] },
      },
      {
        name: 'sends no header',
        expect: { requests: [{}, { headers: { 'last-event-id': null } }] },
      },
      {
        name: 'sends another value',
        expect: { requests: [{}, { headers: { 'last-event-id': true } }] },
      },
      { name: 'makes no further request', expect: { requests: [{}] } },
    ],
  },
  {
    id: 'reconnection/last-event-id/129-bytes',
    title: 'An id of 129 bytes is sent whole.',
    requirements: ['REE-13', 'FLD-07'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: [`retry: 10\nid: ${'x'.repeat(128)}y\ndata: 1\n\n`] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { request: 2 } }, { close: true }],
    expect: { requests: [{}, { headers: { 'last-event-id': `${'x'.repeat(128)}y` } }] },
  },
  {
    id: 'reconnection/last-event-id/1024-bytes',
    title: 'An id of 1,024 bytes is sent whole.',
    requirements: ['REE-13', 'FLD-07'],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { body: [`retry: 10\nid: ${'x'.repeat(1023)}y\ndata: 1\n\n`] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { request: 2 } }, { close: true }],
    expect: { requests: [{}, { headers: { 'last-event-id': `${'x'.repeat(1023)}y` } }] },
  },
] satisfies Cases
