import type { Cases } from '../../harness/case.ts'

/** A sandboxed frame without allow-same-origin has an origin of its own, which serialises as `null`. */
const sandboxed = { src: '{page}{run}/frame', sandbox: 'allow-scripts' }

export default [
  {
    id: 'policy/opaque-origin/null-allowed',
    title: 'A document with an opaque origin sends Origin: null, and a response may allow null.',
    requirements: ['FET-13', 'FET-09', 'CON-14'],
    dependsOn: ['connection/cors/allowed-origin'],
    server: [
      { document: {} },
      { headers: [['Access-Control-Allow-Origin', 'null']], body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: sandboxed },
      { constructInside: 'frame', url: '{page}{run}/stream' },
      { await: 'message' },
    ],
    expect: {
      messages: [{ data: '1', origin: '{page}' }],
      requests: [{}, { headers: { origin: 'null' } }],
    },
  },
  {
    id: 'policy/opaque-origin/any-origin',
    title: 'A response that allows any origin allows an opaque one.',
    requirements: ['FET-13', 'FET-09'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      { document: {} },
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: sandboxed },
      { constructInside: 'frame', url: '{page}{run}/stream' },
      { await: 'message' },
    ],
    expect: { messages: [{ data: '1' }], requests: [{}, { headers: { origin: 'null' } }] },
  },
  {
    id: 'policy/opaque-origin/own-server-is-another-origin',
    title: 'The server that a sandboxed document came from must allow it like any other.',
    requirements: ['FET-09', 'CON-22', 'CON-14'],
    dependsOn: ['policy/opaque-origin/null-allowed'],
    server: [{ document: {} }, { body: ['data: no\n\n'], end: 'hold' }],
    client: [
      { openFrame: sandboxed },
      { constructInside: 'frame', url: '{page}{run}/stream' },
      { await: 'error' },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{}, { headers: { origin: 'null' } }] },
  },
  {
    id: 'policy/opaque-origin/serialised-origin-does-not-match',
    title: 'A response that allows the origin of the sandboxed URL does not allow the document.',
    requirements: ['FET-09', 'CON-22'],
    dependsOn: ['policy/opaque-origin/null-allowed'],
    server: [
      { document: {} },
      { headers: [['Access-Control-Allow-Origin', '{page}']], body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: sandboxed },
      { constructInside: 'frame', url: '{page}{run}/stream' },
      { await: 'error' },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{}, {}] },
  },
  {
    id: 'policy/opaque-origin/with-credentials',
    title: 'With credentials, null must be allowed by name, and credentials too.',
    requirements: ['FET-10', 'FET-13', 'CON-09'],
    dependsOn: ['policy/opaque-origin/null-allowed'],
    server: [
      { document: {} },
      {
        headers: [
          ['Access-Control-Allow-Origin', 'null'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        body: ['data: 1\n\n'],
        end: 'hold',
      },
    ],
    client: [
      { openFrame: sandboxed },
      { constructInside: 'frame', url: '{page}{run}/stream', withCredentials: true },
      { await: 'message' },
    ],
    expect: { messages: [{ data: '1' }], requests: [{}, { headers: { origin: 'null' } }] },
  },
  {
    id: 'policy/opaque-origin/with-credentials-any-origin',
    title: 'With credentials, a response that allows any origin does not allow an opaque one.',
    requirements: ['FET-10', 'CON-22'],
    dependsOn: ['policy/opaque-origin/with-credentials'],
    server: [
      { document: {} },
      {
        headers: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
        body: ['data: no\n\n'],
        end: 'hold',
      },
    ],
    client: [
      { openFrame: sandboxed },
      { constructInside: 'frame', url: '{page}{run}/stream', withCredentials: true },
      { await: 'error' },
    ],
    expect: { events: [{ kind: 'error' }], requests: [{}, {}] },
  },
  {
    id: 'policy/opaque-origin/same-origin-sandbox',
    title: 'A sandboxed frame with allow-same-origin keeps its origin and sends no Origin to it.',
    requirements: ['FET-13', 'CON-14'],
    dependsOn: ['connection/request/no-origin-to-the-same-origin'],
    server: [{ document: {} }, { body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { openFrame: { src: '{page}{run}/frame', sandbox: 'allow-scripts allow-same-origin' } },
      { constructInside: 'frame', url: 'stream' },
      { await: 'message' },
    ],
    expect: { messages: [{ data: '1' }], requests: [{}, { headers: { origin: null } }] },
  },
  {
    id: 'policy/opaque-origin/document-domain-set',
    title:
      'A document that has set document.domain keeps its origin: it sends no Origin to it, and needs no permission.',
    requirements: ['FET-13', 'CON-14', 'DSP-12'],
    dependsOn: ['connection/request/no-origin-to-the-same-origin'],
    // An engine that keys its agent clusters by origin ignores the setter unless the document says otherwise.
    server: [
      { headers: [['Origin-Agent-Cluster', '?0']], document: { setsDomain: true } },
      { body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openFrame: { src: '{page}{run}/frame' } },
      { constructInside: 'frame', url: 'stream' },
      { await: 'message' },
    ],
    expect: {
      messages: [{ data: '1', origin: '{page}' }],
      requests: [{}, { target: '{run}/stream', headers: { origin: null } }],
    },
  },
] satisfies Cases
