import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'connection/cors/allowed-origin',
    title:
      'A response of another origin opens when it names the origin of the page, which the request has named.',
    requirements: ['FET-09', 'FET-13', 'CON-08', 'IAN-02'],
    requires: ['cors'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ headers: [['Access-Control-Allow-Origin', '{page}']], body: [':\n'], end: 'hold' }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      requests: [{ origin: 'cross-origin', headers: { origin: '{page}' } }],
    },
  },
  {
    id: 'connection/cors/any-origin',
    title: 'A response of another origin opens when it allows any origin.',
    requirements: ['FET-09', 'CON-08'],
    requires: ['cors'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      requests: [{ origin: 'cross-origin', headers: { origin: '{page}' } }],
    },
  },
  {
    id: 'connection/cors/not-allowed',
    title:
      'A response of another origin that allows none is a network error: neither open nor message fires.',
    requirements: ['FET-09', 'CON-22', 'CON-11', 'IAN-02'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [{ body: ['data: no\n\n'] }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ origin: 'cross-origin' }] },
  },
  {
    id: 'connection/cors/empty-allowed-origin',
    title:
      'A response of another origin whose Access-Control-Allow-Origin is empty is a network error.',
    requirements: ['FET-09', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [{ headers: [['Access-Control-Allow-Origin', '']], body: ['data: no\n\n'] }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{}] },
  },
  {
    id: 'connection/cors/redirect-within-another-origin-with-credentials',
    title:
      'A redirect of another origin to itself is followed with credentials, if both responses allow it.',
    requirements: ['FET-01', 'FET-09', 'CON-08'],
    requires: ['cors'],
    dependsOn: ['connection/cors/allowed-origin', 'connection/redirect/307'],
    server: [
      {
        status: 307,
        contentType: null,
        headers: [
          ['Location', '{cross-origin}{run}/target'],
          ['Access-Control-Allow-Origin', '{page}'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        framing: { length: 0 },
      },
      {
        headers: [
          ['Access-Control-Allow-Origin', '{page}'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        body: ['data: 1\n\n'],
        end: 'hold',
      },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream', init: { withCredentials: true } } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }],
      requests: [
        { origin: 'cross-origin' },
        { origin: 'cross-origin', target: '{run}/target', headers: { origin: '{page}' } },
      ],
    },
  },
  {
    id: 'connection/cors/cache-control-without-a-preflight',
    title: 'The Cache-Control of a request to another origin causes no preflight.',
    requirements: ['FET-11', 'FET-14'],
    requires: ['cors'],
    dependsOn: ['connection/request/asks-no-cache', 'connection/cors/any-origin'],
    server: [{ headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [
        { method: 'GET', origin: 'cross-origin', headers: { 'cache-control': 'no-cache' } },
      ],
    },
  },
  {
    id: 'connection/cors/other-origin-allowed',
    title: 'A response that allows another origin than the one of the page is a network error.',
    requirements: ['FET-09', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      { headers: [['Access-Control-Allow-Origin', '{cross-origin}']], body: ['data: no\n\n'] },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ origin: 'cross-origin' }] },
  },
  {
    id: 'connection/cors/origin-with-a-slash',
    title:
      'An allowed origin is compared byte for byte: a slash at its end makes it a different origin.',
    requirements: ['FET-09', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [{ headers: [['Access-Control-Allow-Origin', '{page}/']], body: ['data: no\n\n'] }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ origin: 'cross-origin' }] },
  },
  {
    id: 'connection/cors/two-origins',
    title: 'Two allowed origins in one header are a network error.',
    requirements: ['FET-09', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      {
        headers: [['Access-Control-Allow-Origin', '{page}, {cross-site}']],
        body: ['data: no\n\n'],
      },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ origin: 'cross-origin' }] },
  },
  {
    id: 'connection/cors/null-allowed',
    title: 'A response that allows the origin null does not allow the origin of the page.',
    requirements: ['FET-09', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [{ headers: [['Access-Control-Allow-Origin', 'null']], body: ['data: no\n\n'] }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ origin: 'cross-origin' }] },
  },
  {
    id: 'connection/cors/with-credentials-allowed',
    title: 'With credentials a response opens when it names the origin and allows credentials.',
    requirements: ['FET-10', 'CON-09'],
    requires: ['cors'],
    dependsOn: ['connection/cors/allowed-origin'],
    server: [
      {
        headers: [
          ['Access-Control-Allow-Origin', '{page}'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        body: [':\n'],
        end: 'hold',
      },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream', init: { withCredentials: true } } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      requests: [{ origin: 'cross-origin', headers: { origin: '{page}' } }],
    },
  },
  {
    id: 'connection/cors/with-credentials-any-origin',
    title: 'With credentials a response that allows any origin is a network error.',
    requirements: ['FET-10', 'CON-09', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      {
        headers: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        body: ['data: no\n\n'],
      },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream', init: { withCredentials: true } } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ origin: 'cross-origin' }] },
  },
  {
    id: 'connection/cors/with-credentials-not-allowed',
    title:
      'With credentials a response that names the origin and does not allow credentials is a network error.',
    requirements: ['FET-10', 'CON-09', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [{ headers: [['Access-Control-Allow-Origin', '{page}']], body: ['data: no\n\n'] }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream', init: { withCredentials: true } } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ origin: 'cross-origin' }] },
  },
  {
    id: 'connection/cors/with-credentials-true-in-upper-case',
    title: 'With credentials the value true is compared byte for byte: True does not allow them.',
    requirements: ['FET-10', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      {
        headers: [
          ['Access-Control-Allow-Origin', '{page}'],
          ['Access-Control-Allow-Credentials', 'True'],
        ],
        body: ['data: no\n\n'],
      },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream', init: { withCredentials: true } } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ origin: 'cross-origin' }] },
  },
  {
    id: 'connection/cors/credentials-allowed-unasked',
    title: 'Without credentials it does not matter that the response would allow them.',
    requirements: ['FET-10', 'CON-08'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      {
        headers: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        body: [':\n'],
        end: 'hold',
      },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      requests: [{ origin: 'cross-origin', headers: { origin: '{page}' } }],
    },
  },
  {
    id: 'connection/cors/no-preflight',
    title: 'A reconnection to another origin sends Last-Event-ID without a preflight.',
    requirements: ['FET-11', 'LEI-01'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin', 'reconnection/last-event-id/sent'],
    server: [
      {
        headers: [['Access-Control-Allow-Origin', '*']],
        body: ['retry: 10\nid: 1\ndata: a\n\n'],
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [
        { method: 'GET', headers: { 'last-event-id': null } },
        { method: 'GET', headers: { 'last-event-id': '1' } },
      ],
    },
  },
  {
    id: 'connection/cors/no-preflight-for-an-unsafe-id',
    title:
      'An id with bytes that a safelisted header may not contain does not cause a preflight either.',
    turnedRoundBy: 'https://github.com/whatwg/fetch/pull/1788',
    requirements: ['FET-11', 'LEI-04'],
    requires: ['cors'],
    dependsOn: ['connection/cors/no-preflight'],
    server: [
      {
        headers: [['Access-Control-Allow-Origin', '*']],
        body: ['retry: 10\nid: (é)\ndata: a\n\n'],
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [{ method: 'GET' }, { method: 'GET', headers: { 'last-event-id': '(é)' } }],
    },
  },
  {
    id: 'connection/cors/preflight-for-an-unsafe-id',
    title:
      'An id with bytes that a safelisted header may not contain causes a preflight, and a network error if that is refused.',
    tentative: true,
    why: 'https://github.com/whatwg/fetch/pull/1788 puts Last-Event-ID on the list of headers that need no preflight while their values are safe; the requests of an EventSource are then asked for like others (https://github.com/whatwg/fetch/issues/568).',
    requirements: ['FET-11', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      {
        headers: [['Access-Control-Allow-Origin', '*']],
        body: ['retry: 10\nid: (é)\ndata: a\n\n'],
      },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      requests: [
        { method: 'GET', headers: { 'last-event-id': null } },
        {
          method: 'OPTIONS',
          headers: {
            'access-control-request-method': 'GET',
            'access-control-request-headers': 'last-event-id',
            'last-event-id': null,
          },
        },
      ],
    },
  },
  {
    id: 'connection/cors/lost-on-the-second-connection',
    title:
      'A reconnection whose response no longer allows the origin is a network error: nothing opens.',
    requirements: ['FET-09', 'CON-35', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin', 'reconnection/basic/after-end'],
    server: [
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['retry: 10\ndata: a\n\n'] },
      { body: ['data: no\n\n'] },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'connection/cors/redirect-to-another-origin',
    title:
      'After a redirect to another origin the request names the origin of the page, and the response must allow it.',
    requirements: ['FET-09', 'FET-13'],
    requires: ['cors'],
    dependsOn: ['connection/cors/allowed-origin', 'connection/redirect/302'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [['Location', '{cross-origin}{run}/target']],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '{page}']], body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: {
      events: [{ kind: 'open' }],
      requests: [
        { origin: 'page', headers: { origin: null } },
        { origin: 'cross-origin', target: '{run}/target', headers: { origin: '{page}' } },
      ],
    },
  },
  {
    id: 'connection/cors/redirect-to-an-origin-that-allows-none',
    title: 'A redirect to another origin that allows none is a network error: nothing opens.',
    requirements: ['FET-09', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin', 'connection/redirect/302'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [['Location', '{cross-origin}{run}/target']],
        framing: { length: 0 },
      },
      { body: ['data: no\n\n'] },
    ],
    expect: {
      events: [{ kind: 'error' }],
      requests: [{ origin: 'page' }, { origin: 'cross-origin' }],
    },
  },
  {
    id: 'connection/cors/redirect-that-allows-none',
    title:
      'A redirect of another origin that does not allow the page is a network error and is not followed.',
    requirements: ['FET-09', 'CON-22'],
    requires: ['cors'],
    dependsOn: ['connection/cors/any-origin', 'connection/redirect/302'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [['Location', '{page}{run}/target']],
        framing: { length: 0 },
      },
      { body: ['data: no\n\n'] },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ origin: 'cross-origin' }] },
  },
  {
    id: 'connection/cors/redirect-between-other-origins',
    title: 'After a redirect from one other origin to the next the request names the origin null.',
    requirements: ['FET-13', 'FET-09'],
    requires: ['cors'],
    dependsOn: ['connection/cors/redirect-to-another-origin'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [
          ['Location', '{cross-site}{run}/target'],
          ['Access-Control-Allow-Origin', '{page}'],
        ],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', 'null']], body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      requests: [
        { origin: 'cross-origin', headers: { origin: '{page}' } },
        { origin: 'cross-site', headers: { origin: 'null' } },
      ],
    },
  },
  {
    id: 'connection/cors/redirect-back-to-the-page',
    title:
      'A redirect from another origin back to the page needs to be allowed, for the origin null.',
    requirements: ['FET-13', 'FET-09'],
    requires: ['cors'],
    dependsOn: ['connection/cors/redirect-to-another-origin'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [
          ['Location', '{page}{run}/target'],
          ['Access-Control-Allow-Origin', '{page}'],
        ],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', 'null']], body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      requests: [
        { origin: 'cross-origin', headers: { origin: '{page}' } },
        { origin: 'page', headers: { origin: 'null' } },
      ],
    },
  },
] satisfies Cases
