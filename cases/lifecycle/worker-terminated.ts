import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'lifecycle/worker-terminated/stream-in-a-worker',
    title: 'A worker that the page has started opens a stream of its own origin.',
    requirements: ['IDL-02', 'CON-02', 'CON-03'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ workerScript: true }, { body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { openWorker: '{page}{run}/deep/worker.js' },
      { constructInside: 'worker', url: 'stream' },
      { await: 'message' },
    ],
    expect: {
      messages: [{ data: '1', origin: '{page}' }],
      requests: [{ target: '{run}/deep/worker.js' }, { target: '{run}/deep/stream' }],
    },
  },
  {
    id: 'lifecycle/worker-terminated/while-open',
    title: 'What happens to an open connection when its worker is terminated.',
    level: 'observe',
    why: 'The standard says what happens when a document goes away, but not what happens for a worker (whatwg/html#3573).',
    requirements: ['GCO-04'],
    dependsOn: ['lifecycle/worker-terminated/stream-in-a-worker'],
    deadline: 3000,
    server: [{ workerScript: true }, { body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { openWorker: '{page}{run}/worker.js' },
      { constructInside: 'worker', url: '{page}{run}/stream' },
      { await: 'message' },
      { terminateWorker: true },
      { await: { disconnect: 2 } },
    ],
    outcomes: [
      { name: 'it is closed', expect: { messages: [{ data: '1' }], disconnects: [2] } },
      { name: 'it stays open', expect: { messages: [{ data: '1' }], disconnects: [] } },
    ],
  },
  {
    id: 'lifecycle/worker-terminated/during-the-delay',
    title: 'Whether an EventSource reconnects when its worker is terminated during the delay.',
    level: 'observe',
    why: 'The standard says what happens when a document goes away, but not what happens for a worker (whatwg/html#3573).',
    requirements: ['GCO-04'],
    dependsOn: ['lifecycle/worker-terminated/stream-in-a-worker'],
    server: [{ workerScript: true }, { body: ['retry: 500\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [
      { openWorker: '{page}{run}/worker.js' },
      { constructInside: 'worker', url: '{page}{run}/stream' },
      { await: 'error' },
      { terminateWorker: true },
      { quiet: 2000 },
    ],
    outcomes: [
      { name: 'it does not', expect: { requests: [{}, {}] } },
      { name: 'it does', expect: { requests: [{}, {}, {}] } },
    ],
  },
  {
    id: 'lifecycle/worker-terminated/closing-itself',
    title:
      'After a worker has closed itself its constructor throws nothing and gives a CONNECTING object.',
    requirements: ['CON-01', 'CON-20', 'ATT-05'],
    dependsOn: ['lifecycle/worker-terminated/stream-in-a-worker'],
    server: [{ workerScript: true }, { body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { openWorker: '{page}{run}/worker.js' },
      { constructInside: 'worker', url: '{page}{run}/stream', closing: true },
    ],
    expect: { throws: [], reads: [{ readyState: 0 }] },
  },
] satisfies Cases
