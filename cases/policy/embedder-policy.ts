import type { Cases } from '../../harness/case.ts'

type Headers = [string, string][]

const embedderPolicy = (value: string): Headers => [['Cross-Origin-Embedder-Policy', value]]
const resourcePolicy = (value: string): Headers => [['Cross-Origin-Resource-Policy', value]]
const anyOrigin: Headers = [['Access-Control-Allow-Origin', '*']]
const withCredentials: Headers = [
  ['Access-Control-Allow-Origin', '{page}'],
  ['Access-Control-Allow-Credentials', 'true'],
]

const url = '{cross-origin}{run}/stream'
const openFrame = { openFrame: { src: '{page}{run}/frame' } }

/** Both policies are about requests without CORS; a stream is always asked for with CORS, so they never hit one. */
export default [
  {
    id: 'policy/embedder-policy/require-corp',
    title:
      'In a document with the embedder policy require-corp a stream of another origin needs CORS and no Cross-Origin-Resource-Policy.',
    requirements: ['CON-11', 'CON-14', 'FET-09'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame', 'connection/cors/any-origin'],
    server: [
      { headers: embedderPolicy('require-corp'), document: {} },
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      openFrame,
      { construct: { in: 'frame', url } },
      { await: 'message' },
      { read: ['readyState'] },
      { close: true },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1', origin: '{cross-origin}' }],
      requests: [{ target: '{run}/frame' }, { origin: 'cross-origin' }],
      reads: [{ readyState: 1 }],
    },
  },
  {
    id: 'policy/embedder-policy/resource-policy-of-another-origin',
    title:
      'In a document with the embedder policy require-corp a stream that CORS allows opens though its Cross-Origin-Resource-Policy is same-origin.',
    requirements: ['CON-11', 'FET-09'],
    dependsOn: ['policy/embedder-policy/require-corp'],
    server: [
      { headers: embedderPolicy('require-corp'), document: {} },
      {
        headers: [...anyOrigin, ...resourcePolicy('same-origin')],
        body: ['data: 1\n\n'],
        end: 'hold',
      },
    ],
    client: [openFrame, { construct: { in: 'frame', url } }, { await: 'message' }, { close: true }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }],
      requests: [{}, { origin: 'cross-origin' }],
    },
  },
  {
    id: 'policy/embedder-policy/require-corp-without-cors',
    title:
      'In a document with the embedder policy require-corp a Cross-Origin-Resource-Policy does not take the place of CORS.',
    requirements: ['FET-09', 'CON-22'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame', 'connection/cors/not-allowed'],
    server: [
      { headers: embedderPolicy('require-corp'), document: {} },
      { headers: resourcePolicy('cross-origin'), body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [openFrame, { construct: { in: 'frame', url } }, { await: 'error' }, { close: true }],
    expect: {
      events: [{ kind: 'error' }],
      requests: [{ target: '{run}/frame' }, { origin: 'cross-origin' }],
    },
  },
  {
    id: 'policy/embedder-policy/credentialless',
    title:
      'In a document with the embedder policy credentialless a stream with credentials keeps and sends its cookies.',
    requirements: ['CON-09', 'CON-14', 'FET-17'],
    requires: ['cookies'],
    dependsOn: [
      'lifecycle/realm/relative-to-the-frame',
      'connection/cookies/with-credentials-kept',
    ],
    server: [
      { headers: embedderPolicy('credentialless'), document: {} },
      {
        headers: [...withCredentials, ['Set-Cookie', 'a=1']],
        body: ['retry: 10\ndata: 1\n\n'],
      },
      { headers: withCredentials, body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      openFrame,
      { construct: { in: 'frame', url, init: { withCredentials: true } } },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [
        { target: '{run}/frame' },
        { origin: 'cross-origin', headers: { cookie: null } },
        { origin: 'cross-origin', headers: { cookie: 'a=1' } },
      ],
    },
  },
  {
    id: 'policy/embedder-policy/credentialless-without-cors',
    title:
      'In a document with the embedder policy credentialless a stream of another origin without CORS is a network error.',
    requirements: ['FET-09', 'CON-22'],
    dependsOn: ['lifecycle/realm/relative-to-the-frame', 'connection/cors/not-allowed'],
    server: [
      { headers: embedderPolicy('credentialless'), document: {} },
      { body: ['data: no\n\n'], end: 'hold' },
    ],
    client: [openFrame, { construct: { in: 'frame', url } }, { await: 'error' }, { close: true }],
    expect: {
      events: [{ kind: 'error' }],
      requests: [{ target: '{run}/frame' }, { origin: 'cross-origin' }],
    },
  },
  {
    id: 'policy/embedder-policy/in-a-worker',
    title:
      'In a worker with the embedder policy require-corp a stream of another origin that CORS allows opens.',
    requirements: ['CON-11', 'CON-14', 'FET-09'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      { headers: embedderPolicy('require-corp'), workerScript: true },
      { headers: anyOrigin, body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { openWorker: '{page}{run}/worker.js' },
      { constructInside: 'worker', url },
      { await: 'message' },
    ],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: '1' }],
      requests: [{ target: '{run}/worker.js' }, { origin: 'cross-origin' }],
    },
  },
] satisfies Cases
