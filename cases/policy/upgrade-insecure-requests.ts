import type { Cases } from '../../harness/case.ts'

type Headers = [string, string][]

const anyOrigin: Headers = [['Access-Control-Allow-Origin', '*']]
const upgrading: Headers = [['Content-Security-Policy', 'upgrade-insecure-requests']]

/** `{insecure}` and `{secure}` are one host and port: the server behind them tells with which scheme it was asked. */
export default [
  {
    id: 'policy/upgrade-insecure-requests/upgraded',
    title:
      'The policy upgrades the request of an http stream to https; url stays as it was written.',
    requirements: ['MIX-02', 'CON-07', 'ATT-01'],
    dependsOn: ['transport/tls/opens', 'lifecycle/realm/relative-to-the-frame'],
    server: [
      { headers: upgrading, document: {} },
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: '{insecure}{run}/stream' } },
      { read: ['url'] },
      { await: 'message' },
      { read: ['url'] },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }],
      reads: [{ url: '{insecure}{run}/stream' }, { url: '{insecure}{run}/stream' }],
      requests: [{ origin: 'page' }, { origin: 'secure', target: '{run}/stream' }],
    },
  },
  {
    id: 'policy/upgrade-insecure-requests/origin-of-messages',
    title: 'Messages of an upgraded stream have the https origin they came from.',
    requirements: ['MIX-02', 'DSP-14'],
    dependsOn: ['policy/upgrade-insecure-requests/upgraded'],
    server: [
      { headers: upgrading, document: {} },
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: '{insecure}{run}/stream' } },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1', origin: '{secure}' }] },
  },
  {
    id: 'policy/upgrade-insecure-requests/not-without-the-policy',
    title: 'Without the policy an http stream of a document that is not secure stays http.',
    requirements: ['MIX-02'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame'],
    server: [{ document: {} }, { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: '{insecure}{run}/stream' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1', origin: '{insecure}' }],
      requests: [{}, { origin: 'insecure' }],
    },
  },
  {
    id: 'policy/upgrade-insecure-requests/meta-element',
    title: 'The policy applies in a meta element too.',
    requirements: ['MIX-02'],
    dependsOn: ['policy/upgrade-insecure-requests/upgraded'],
    server: [
      { document: { policy: 'upgrade-insecure-requests' } },
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: '{insecure}{run}/stream' } },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }], requests: [{}, { origin: 'secure' }] },
  },
  {
    id: 'policy/upgrade-insecure-requests/redirect',
    title: 'The target of a redirect is upgraded too.',
    requirements: ['MIX-02', 'FET-01'],
    dependsOn: ['policy/upgrade-insecure-requests/upgraded', 'connection/redirect/307'],
    server: [
      { headers: upgrading, document: {} },
      {
        status: 307,
        contentType: null,
        headers: [['Location', '{insecure}{run}/target'], ...anyOrigin],
        framing: { length: 0 },
      },
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: '{secure}{run}/stream' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1', origin: '{secure}' }],
      requests: [{}, { origin: 'secure' }, { origin: 'secure', target: '{run}/target' }],
    },
  },
  {
    id: 'policy/upgrade-insecure-requests/reconnection',
    title: 'A reconnection is upgraded like the first request.',
    requirements: ['MIX-02', 'CON-18', 'REE-17'],
    dependsOn: ['policy/upgrade-insecure-requests/upgraded', 'reconnection/basic/after-end'],
    server: [
      { headers: upgrading, document: {} },
      { headers: anyOrigin, body: ['retry: 10\ndata: 1\n\n'] },
      { headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { construct: { in: 'frame', url: '{insecure}{run}/stream' } },
      { await: { messages: 2 } },
      { read: ['url'] },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      reads: [{ url: '{insecure}{run}/stream' }],
      requests: [{}, { origin: 'secure' }, { origin: 'secure' }],
    },
  },
  {
    id: 'policy/upgrade-insecure-requests/instead-of-blocking',
    title: 'In a secure document with the policy an http stream is upgraded and not blocked.',
    requirements: ['MIX-01', 'MIX-02'],
    dependsOn: ['policy/mixed-content/blocked', 'policy/upgrade-insecure-requests/upgraded'],
    server: [
      { headers: upgrading, document: {} },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{secure}{run}/frame' } },
      { constructInside: 'frame', url: '{insecure}{run}/stream' },
      { await: 'message' },
    ],
    expect: {
      messages: [{ data: '1', origin: '{secure}' }],
      requests: [{ origin: 'secure' }, { origin: 'secure', target: '{run}/stream' }],
    },
  },
] satisfies Cases
