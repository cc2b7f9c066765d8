import type { Case, Cases } from '../../harness/case.ts'

const credentialsAllowed: [string, string][] = [
  ['Access-Control-Allow-Origin', '{page}'],
  ['Access-Control-Allow-Credentials', 'true'],
]

/** A stream over TLS whose response sets a cookie, and its reconnection. */
const acrossSitesOver = (cookie: string): Case['server'] => [
  { headers: [['Set-Cookie', cookie], ...credentialsAllowed], body: ['retry: 10\n\n'] },
  { headers: credentialsAllowed, body: [':\n'], end: 'hold' },
]
/** A source with credentials, until it has reconnected. */
const withCredentialsAt = (origin: string): Case['client'] => [
  { construct: { url: `${origin}{run}/stream`, init: { withCredentials: true } } },
  { await: 'error' },
  { await: 'open' },
  { close: true },
]
const cookieOrNone: Case['outcomes'] = [
  { name: 'sent', expect: { requests: [{}, { headers: { cookie: 'a=1' } }] } },
  { name: 'not sent', expect: { requests: [{}, { headers: { cookie: null } }] } },
]
const acrossSites =
  'Fetch includes cookies; which ones of another site there are is a policy of the browser (RFC 6265bis, 5.2 and 8.8.3; CHIPS).'

export default [
  {
    id: 'connection/cookies/same-origin',
    title:
      'A cookie that the origin of the page sets is kept, and sent to it with the next request.',
    requirements: ['FET-17', 'CON-08'],
    requires: ['cookies'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [
          ['Location', '{page}{run}/target'],
          ['Set-Cookie', 'a=1'],
        ],
        framing: { length: 0 },
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: {
      events: [{ kind: 'open' }],
      requests: [{ headers: { cookie: null } }, { headers: { cookie: 'a=1' } }],
    },
  },
  {
    id: 'connection/cookies/reconnection',
    title: 'A cookie that the stream sets is sent with the request of the reconnection.',
    requirements: ['FET-17', 'CON-18'],
    requires: ['cookies'],
    server: [
      { headers: [['Set-Cookie', 'a=1']], body: ['retry: 10\ndata: a\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{ headers: { cookie: null } }, { headers: { cookie: 'a=1' } }],
    },
  },
  {
    id: 'connection/cookies/not-to-another-origin',
    title: 'A cookie of the host is not sent to another origin on it.',
    requirements: ['FET-17', 'CON-08'],
    requires: ['cookies'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [
          ['Location', '{cross-origin}{run}/target'],
          ['Set-Cookie', 'a=1'],
        ],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '{page}']], body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: {
      events: [{ kind: 'open' }],
      requests: [{ origin: 'page' }, { origin: 'cross-origin', headers: { cookie: null } }],
    },
  },
  {
    id: 'connection/cookies/with-credentials',
    title: 'With credentials a cookie of the host is sent to another origin on it.',
    requirements: ['FET-17', 'CON-09'],
    requires: ['cookies'],
    dependsOn: ['connection/cors/allowed-origin'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [
          ['Location', '{cross-origin}{run}/target'],
          ['Set-Cookie', 'a=1'],
        ],
        framing: { length: 0 },
      },
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
      { construct: { init: { withCredentials: true } } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }],
      requests: [{ origin: 'page' }, { origin: 'cross-origin', headers: { cookie: 'a=1' } }],
    },
  },
  {
    id: 'connection/cookies/not-kept-from-another-origin',
    title: 'A cookie that another origin on the host sets is not kept.',
    requirements: ['FET-17', 'CON-08'],
    requires: ['cookies'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      {
        headers: [
          ['Set-Cookie', 'a=1'],
          ['Access-Control-Allow-Origin', '*'],
        ],
        body: [':\n'],
        end: 'hold',
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'open' },
      { close: true },
      // Cookies know no ports: one that was kept would go to the origin of the page.
      { construct: {} },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'open' }],
      requests: [{ origin: 'cross-origin' }, { origin: 'page', headers: { cookie: null } }],
    },
  },
  {
    id: 'connection/cookies/with-credentials-kept',
    title: 'With credentials a cookie that another origin sets is kept, and sent to it again.',
    requirements: ['FET-17', 'CON-09'],
    requires: ['cookies'],
    dependsOn: ['connection/cors/allowed-origin'],
    server: [
      {
        headers: [
          ['Set-Cookie', 'a=1'],
          ['Access-Control-Allow-Origin', '{page}'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        body: ['retry: 10\ndata: a\n\n'],
      },
      {
        headers: [
          ['Access-Control-Allow-Origin', '{page}'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        body: [':\n'],
        end: 'hold',
      },
    ],
    client: withCredentialsAt('{cross-origin}'),
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{ headers: { cookie: null } }, { headers: { cookie: 'a=1' } }],
    },
  },
  {
    id: 'connection/cookies/http-only',
    title:
      'A cookie with HttpOnly that the stream sets is sent with the request of the reconnection.',
    requirements: ['FET-17', 'CON-18'],
    requires: ['cookies'],
    dependsOn: ['connection/cookies/reconnection'],
    server: [
      { headers: [['Set-Cookie', 'a=1; HttpOnly']], body: ['retry: 10\ndata: a\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{ headers: { cookie: null } }, { headers: { cookie: 'a=1' } }],
    },
  },
  {
    id: 'connection/cookies/as-they-are-by-then',
    title: 'Each request has the cookies of its time: changed, and then none.',
    requirements: ['FET-17', 'CON-18'],
    requires: ['cookies'],
    dependsOn: ['connection/cookies/reconnection'],
    server: [
      { headers: [['Set-Cookie', 'a=1']], body: ['retry: 10\ndata: 1\n\n'] },
      { headers: [['Set-Cookie', 'a=2']], body: ['data: 2\n\n'] },
      { headers: [['Set-Cookie', 'a=; Max-Age=0']], body: ['data: 3\n\n'] },
      { body: ['data: 4\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { messages: 4 } }, { close: true }],
    expect: {
      messages: [{ data: '1' }, { data: '2' }, { data: '3' }, { data: '4' }],
      requests: [
        { headers: { cookie: null } },
        { headers: { cookie: 'a=1' } },
        { headers: { cookie: 'a=2' } },
        { headers: { cookie: null } },
      ],
    },
  },
  {
    id: 'connection/cookies/strict-within-the-site',
    title:
      'With credentials a cookie with SameSite=Strict goes to another origin of the same site.',
    requirements: ['FET-17', 'CON-09'],
    requires: ['cookies'],
    dependsOn: ['connection/cookies/with-credentials-kept'],
    server: [
      {
        headers: [['Set-Cookie', 'a=1; SameSite=Strict'], ...credentialsAllowed],
        body: ['retry: 10\ndata: a\n\n'],
      },
      { headers: credentialsAllowed, body: [':\n'], end: 'hold' },
    ],
    client: withCredentialsAt('{cross-origin}'),
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{ headers: { cookie: null } }, { headers: { cookie: 'a=1' } }],
    },
  },
  {
    id: 'connection/cookies/strict-and-lax-across-sites',
    title:
      'Cookies with SameSite=Strict or Lax that a stream of another site sets are not sent to it, even with credentials.',
    requirements: ['FET-17', 'CON-09'],
    requires: ['cookies'],
    dependsOn: ['connection/cookies/strict-within-the-site'],
    server: [
      {
        headers: [
          ['Set-Cookie', 'a=1; SameSite=Strict'],
          ['Set-Cookie', 'b=1; SameSite=Lax'],
          ...credentialsAllowed,
        ],
        body: ['retry: 10\ndata: a\n\n'],
      },
      { headers: credentialsAllowed, body: [':\n'], end: 'hold' },
    ],
    client: withCredentialsAt('{cross-site}'),
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [
        { origin: 'cross-site', headers: { cookie: null } },
        { origin: 'cross-site', headers: { cookie: null } },
      ],
    },
  },
  {
    id: 'connection/cookies/strict-in-a-frame-of-another-site',
    title:
      'In a frame of another site a stream is not sent the cookie with SameSite=Strict that its document sets.',
    requirements: ['FET-17', 'CON-14'],
    requires: ['cookies'],
    dependsOn: ['connection/cookies/same-origin'],
    server: [
      { headers: [['Set-Cookie', 'a=1; SameSite=Strict']], document: {} },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{cross-site}{run}/frame' } },
      { constructInside: 'frame', url: '{cross-site}{run}/stream' },
      { await: 'message' },
    ],
    expect: {
      messages: [{ data: '1' }],
      requests: [
        { origin: 'cross-site', target: '{run}/frame' },
        { origin: 'cross-site', target: '{run}/stream', headers: { cookie: null } },
      ],
    },
  },
  {
    id: 'connection/cookies/none-across-sites',
    title:
      'Whether a cookie with SameSite=None that a stream of another site sets is sent to it, with credentials.',
    level: 'observe',
    why: acrossSites,
    requirements: ['FET-17', 'CON-09'],
    requires: ['cookies'],
    server: acrossSitesOver('a=1; SameSite=None; Secure'),
    client: withCredentialsAt('{secure}'),
    outcomes: cookieOrNone,
  },
  {
    id: 'connection/cookies/partitioned-across-sites',
    title:
      'Whether a partitioned cookie that a stream of another site sets is sent to it, with credentials.',
    level: 'observe',
    why: acrossSites,
    requirements: ['FET-17', 'CON-09'],
    requires: ['cookies'],
    server: acrossSitesOver('a=1; SameSite=None; Secure; Partitioned'),
    client: withCredentialsAt('{secure}'),
    outcomes: cookieOrNone,
  },
  {
    id: 'connection/cookies/secure-not-over-http',
    title: 'A cookie with Secure is not sent to the same host over http.',
    requirements: ['FET-17', 'CON-09'],
    requires: ['cookies'],
    dependsOn: ['transport/tls/opens'],
    server: [
      {
        headers: [['Set-Cookie', 'a=1; SameSite=None; Secure'], ...credentialsAllowed],
        body: ['data: 1\n\n'],
        end: 'hold',
      },
      { headers: credentialsAllowed, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{secure}{run}/stream', init: { withCredentials: true } } },
      { await: 'message' },
      { close: true },
      { construct: { url: '{insecure}{run}/stream', init: { withCredentials: true } } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{ origin: 'secure' }, { origin: 'insecure', headers: { cookie: null } }],
    },
  },
] satisfies Cases
