import type { Cases } from '../../harness/case.ts'

type Headers = [string, string][]

const policy = (text: string): Headers => [['Content-Security-Policy', text]]
const anyOrigin: Headers = [['Access-Control-Allow-Origin', '*']]

/** Redirects to a path of the run at another origin, which is allowed by CORS. */
const redirectAway = {
  status: 302,
  contentType: null,
  headers: [
    ['Location', '{cross-origin}{run}/target'],
    ['Access-Control-Allow-Origin', '*'],
  ] as Headers,
  framing: { length: 0 },
}

export default [
  {
    id: 'policy/content-security-policy/connect-src-none',
    title: "connect-src 'none' blocks the request: no exception, one error, never open.",
    requirements: ['CSP-01', 'CON-14', 'CON-22', 'CON-20'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [
      { headers: policy("connect-src 'none'"), document: {} },
      { body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { read: ['readyState'] },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      throws: [],
      events: [{ kind: 'error' }],
      reads: [{ readyState: 0 }],
      requests: [{ target: '{run}/frame' }],
    },
  },
  {
    id: 'policy/content-security-policy/blocked-then',
    title: 'What follows a request that connect-src has blocked.',
    level: 'observe',
    why: 'A network error reestablishes the connection, unless the client knows that to be futile: then it may fail the connection.',
    requirements: ['CSP-01', 'CON-22', 'CON-23'],
    server: [{ headers: policy("connect-src 'none'"), document: {} }],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'error' },
      { close: true },
    ],
    outcomes: [
      { name: 'reconnects', expect: { events: [{ kind: 'error', readyState: 0 }] } },
      { name: 'fails the connection', expect: { events: [{ kind: 'error', readyState: 2 }] } },
    ],
  },
  {
    id: 'policy/content-security-policy/connect-src-self',
    title: "connect-src 'self' allows a stream of the document's own origin.",
    requirements: ['CSP-01'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [
      { headers: policy("default-src 'none'; connect-src 'self'"), document: {} },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }], requests: [{}, {}] },
  },
  {
    id: 'policy/content-security-policy/another-origin-blocked',
    title: "connect-src 'self' blocks a stream of another origin, whatever CORS says.",
    requirements: ['CSP-01', 'CON-22'],
    dependsOn: ['policy/content-security-policy/connect-src-self'],
    server: [
      { headers: policy("connect-src 'self'"), document: {} },
      { headers: anyOrigin, body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ target: '{run}/frame' }] },
  },
  {
    id: 'policy/content-security-policy/another-origin-allowed',
    title: 'connect-src allows the origin that it names, and no other.',
    requirements: ['CSP-01'],
    dependsOn: ['connection/cors/any-origin', 'lifecycle/realm/relative-to-the-frame'],
    server: [
      { headers: policy('connect-src {cross-origin}'), document: {} },
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: '{page}{run}/stream' } },
      { await: 'error' },
      { close: true },
      { construct: { in: 'frame', url: '{cross-origin}{run}/stream' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'error' }, { kind: 'open' }, { kind: 'message', data: '1' }],
      requests: [{}, { origin: 'cross-origin' }],
    },
  },
  {
    id: 'policy/content-security-policy/default-src',
    title: 'default-src governs the request if the policy has no connect-src.',
    requirements: ['CSP-01', 'CON-22'],
    dependsOn: ['policy/content-security-policy/connect-src-self'],
    server: [
      { headers: policy("default-src 'none'"), document: {} },
      { body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ target: '{run}/frame' }] },
  },
  {
    id: 'policy/content-security-policy/connect-src-before-default-src',
    title: 'default-src is ignored if the policy has a connect-src.',
    requirements: ['CSP-01', 'CON-22'],
    dependsOn: ['policy/content-security-policy/connect-src-self'],
    server: [
      { headers: policy("default-src 'self'; connect-src 'none'"), document: {} },
      { body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ target: '{run}/frame' }] },
  },
  {
    id: 'policy/content-security-policy/other-directives',
    title: 'Directives for scripts, images and frames do not govern the request.',
    requirements: ['CSP-01'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [
      {
        headers: policy("script-src 'none'; img-src 'none'; frame-src 'none'; object-src 'none'"),
        document: {},
      },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }], requests: [{}, {}] },
  },
  {
    id: 'policy/content-security-policy/meta-element',
    title: 'A policy in a meta element blocks the request like one in a header.',
    requirements: ['CSP-01', 'CON-22'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [
      { document: { policy: "connect-src 'none'" } },
      { body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ target: '{run}/frame' }] },
  },
  {
    id: 'policy/content-security-policy/report-only',
    title: 'A policy that only reports blocks nothing.',
    requirements: ['CSP-01'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [
      {
        headers: [['Content-Security-Policy-Report-Only', "connect-src 'none'"]],
        document: {},
      },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }], requests: [{}, {}] },
  },
  {
    id: 'policy/content-security-policy/two-policies',
    title: 'Each of two policies must allow the request.',
    requirements: ['CSP-01', 'CON-22'],
    dependsOn: ['policy/content-security-policy/connect-src-self'],
    server: [
      {
        headers: policy("connect-src 'self'"),
        document: { policy: 'connect-src {cross-origin}' },
      },
      { body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{ target: '{run}/frame' }] },
  },
  {
    id: 'policy/content-security-policy/path',
    title: 'connect-src with a path allows that path only.',
    requirements: ['CSP-01'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [
      { headers: policy('connect-src {page}{run}/allowed'), document: {} },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: 'other' } },
      { await: 'error' },
      { close: true },
      { construct: { in: 'frame', url: 'allowed' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'error' }, { kind: 'open' }, { kind: 'message', data: '1' }],
      requests: [{}, { target: '{run}/allowed' }],
    },
  },
  {
    id: 'policy/content-security-policy/redirect-blocked',
    title: 'connect-src applies to the target of a redirect too: it is not asked.',
    requirements: ['CSP-02', 'CON-22'],
    dependsOn: [
      'connection/cors/redirect-to-another-origin',
      'policy/content-security-policy/another-origin-blocked',
    ],
    server: [
      { headers: policy("connect-src 'self'"), document: {} },
      redirectAway,
      { headers: anyOrigin, body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'error' }],
      requests: [{}, { origin: 'page', target: '{run}/stream' }],
    },
  },
  {
    id: 'policy/content-security-policy/redirect-allowed',
    title: 'A redirect is followed to an origin that connect-src names.',
    requirements: ['CSP-02'],
    dependsOn: [
      'connection/cors/redirect-to-another-origin',
      'lifecycle/realm/relative-to-the-frame',
    ],
    server: [
      { headers: policy("connect-src 'self' {cross-origin}"), document: {} },
      redirectAway,
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1', origin: '{cross-origin}' }],
      requests: [{}, { origin: 'page' }, { origin: 'cross-origin' }],
    },
  },
  {
    id: 'policy/content-security-policy/redirect-path-ignored',
    title: 'The path that connect-src names is ignored after a redirect.',
    requirements: ['CSP-02'],
    dependsOn: [
      'policy/content-security-policy/redirect-allowed',
      'policy/content-security-policy/path',
    ],
    server: [
      {
        headers: policy('connect-src {page}{run}/stream {cross-origin}{run}/another'),
        document: {},
      },
      redirectAway,
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }],
      requests: [{}, {}, { origin: 'cross-origin', target: '{run}/target' }],
    },
  },
  {
    id: 'policy/content-security-policy/redirect-of-a-reconnection',
    title:
      'connect-src applies to the redirect of a reconnection like to that of the first request.',
    requirements: ['CSP-02', 'CON-35', 'REE-17'],
    dependsOn: ['policy/content-security-policy/redirect-blocked', 'reconnection/basic/after-end'],
    server: [
      { headers: policy("connect-src 'self'"), document: {} },
      { body: ['retry: 10\ndata: 1\n\n'] },
      redirectAway,
      { headers: anyOrigin, body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame' } },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}, { origin: 'page' }],
    },
  },
  {
    id: 'policy/content-security-policy/in-a-worker',
    title:
      'In a worker whose script says connect-src none, the constructor throws nothing, error fires, and no request is made.',
    requirements: ['CSP-01', 'CON-20', 'CON-22'],
    dependsOn: ['lifecycle/worker-terminated/stream-in-a-worker'],
    server: [
      { headers: policy("connect-src 'none'"), workerScript: true },
      { body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      { openWorker: '{page}{run}/worker.js' },
      { constructInside: 'worker', url: '{page}{run}/stream' },
      { await: 'error' },
    ],
    expect: {
      throws: [],
      events: [{ kind: 'error' }],
      requests: [{ target: '{run}/worker.js' }],
    },
  },
] satisfies Cases
