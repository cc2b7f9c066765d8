import type { Cases } from '../../harness/case.ts'

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
      { headers: [['Set-Cookie', 'a=1']], body: ['retry: 10\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'error' }, { kind: 'open' }],
      requests: [{ headers: { cookie: null } }, { headers: { cookie: 'a=1' } }],
    },
  },
  {
    id: 'connection/cookies/not-to-another-origin',
    title: 'A cookie of the host is not sent to another origin on it.',
    requirements: ['FET-17', 'CON-08'],
    requires: ['cookies'],
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
    server: [
      {
        headers: [
          ['Set-Cookie', 'a=1'],
          ['Access-Control-Allow-Origin', '{page}'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        body: ['retry: 10\n\n'],
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
      { construct: { url: '{cross-origin}{run}/stream', init: { withCredentials: true } } },
      { await: 'error' },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'error' }, { kind: 'open' }],
      requests: [{ headers: { cookie: null } }, { headers: { cookie: 'a=1' } }],
    },
  },
] satisfies Cases
