import type { Cases } from '../../harness/case.ts'

const anyOrigin: [string, string][] = [['Access-Control-Allow-Origin', '*']]
const secureFrame = { openFrame: { src: '{secure}{run}/frame' } }

export default [
  {
    id: 'policy/mixed-content/secure-stream',
    title: 'A secure document opens a stream of its own secure origin.',
    requirements: ['MIX-01', 'CON-14'],
    dependsOn: ['transport/tls/opens'],
    server: [{ document: {} }, { body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      secureFrame,
      { constructInside: 'frame', url: '{secure}{run}/stream' },
      { await: 'message' },
    ],
    expect: {
      messages: [{ data: '1', origin: '{secure}' }],
      requests: [
        { origin: 'secure', target: '{run}/frame' },
        { origin: 'secure', target: '{run}/stream', headers: { origin: null } },
      ],
    },
  },
  {
    id: 'policy/mixed-content/blocked',
    title:
      'An http stream is blocked in a secure document, and not upgraded: one error, no request, never open.',
    requirements: ['MIX-01', 'CON-22'],
    dependsOn: ['policy/mixed-content/secure-stream'],
    server: [{ document: {} }, { headers: anyOrigin, body: ['data: no\n\n'], end: 'hold' }],
    client: [
      secureFrame,
      { constructInside: 'frame', url: '{insecure}{run}/stream' },
      { await: 'error' },
    ],
    expect: {
      throws: [],
      events: [{ kind: 'error' }],
      requests: [{ origin: 'secure', target: '{run}/frame' }],
    },
  },
  {
    id: 'policy/mixed-content/blocked-then',
    title: 'What follows a stream that was blocked as mixed content.',
    level: 'observe',
    why: 'A network error reestablishes the connection, unless the client knows that to be futile: then it may fail the connection.',
    requirements: ['MIX-01', 'CON-22', 'CON-23'],
    server: [{ document: {} }, { headers: anyOrigin, body: ['data: no\n\n'], end: 'hold' }],
    client: [
      secureFrame,
      { constructInside: 'frame', url: '{insecure}{run}/stream' },
      { await: 'error' },
    ],
    outcomes: [
      { name: 'reconnects', expect: { events: [{ kind: 'error', readyState: 0 }] } },
      { name: 'fails the connection', expect: { events: [{ kind: 'error', readyState: 2 }] } },
    ],
  },
  {
    id: 'policy/mixed-content/redirect-blocked',
    title: 'A redirect from a secure stream to an http one is blocked in a secure document.',
    requirements: ['MIX-01', 'CON-22', 'FET-03'],
    dependsOn: ['policy/mixed-content/blocked', 'connection/redirect/307'],
    server: [
      { document: {} },
      {
        status: 307,
        contentType: null,
        headers: [['Location', '{insecure}{run}/target']],
        framing: { length: 0 },
      },
      { headers: anyOrigin, body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [
      secureFrame,
      { constructInside: 'frame', url: '{secure}{run}/stream' },
      { await: 'error' },
    ],
    expect: {
      events: [{ kind: 'error' }],
      requests: [{ origin: 'secure' }, { origin: 'secure', target: '{run}/stream' }],
    },
  },
  {
    id: 'policy/mixed-content/not-in-an-insecure-document',
    title: 'The same http stream opens in a document that is not secure.',
    requirements: ['MIX-01'],
    dependsOn: ['connection/cors/any-origin'],
    server: [{ headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { url: '{insecure}{run}/stream' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }],
      requests: [{ origin: 'insecure' }],
    },
  },
  {
    id: 'policy/mixed-content/loopback',
    title:
      'Whether an http stream of a name below localhost is mixed content in a secure document.',
    level: 'observe',
    why: 'Such a name is as good as secure only if the client keeps it on the machine.',
    requirements: ['MIX-01'],
    server: [{ document: {} }, { headers: anyOrigin, body: ['data: 1\n\n'] }],
    client: [
      secureFrame,
      { constructInside: 'frame', url: '{page}{run}/stream' },
      // The end of the stream brings one too.
      { await: 'error' },
    ],
    outcomes: [
      { name: 'opens', expect: { messages: [{ data: '1' }], requests: [{}, { origin: 'page' }] } },
      { name: 'is blocked', expect: { events: [{ kind: 'error' }], requests: [{}] } },
    ],
  },
  {
    id: 'policy/mixed-content/fetch-metadata-only-to-secure-servers',
    title: 'Fetch Metadata headers are sent to a secure server only.',
    requirements: ['SFM-01', 'SFM-02', 'SFM-03'],
    requires: ['fetch-metadata'],
    dependsOn: ['transport/tls/opens', 'policy/mixed-content/not-in-an-insecure-document'],
    server: [
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
      { headers: anyOrigin, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{secure}{run}/stream' } },
      { await: 'message' },
      { close: true },
      { construct: { url: '{insecure}{run}/stream' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      requests: [
        {
          origin: 'secure',
          headers: {
            'sec-fetch-dest': 'empty',
            'sec-fetch-mode': 'cors',
            'sec-fetch-site': 'cross-site',
            'sec-fetch-user': null,
          },
        },
        {
          origin: 'insecure',
          headers: { 'sec-fetch-dest': null, 'sec-fetch-mode': null, 'sec-fetch-site': null },
        },
      ],
    },
  },
] satisfies Cases
