import type { Case, Cases } from '../../harness/case.ts'

/** One case for each kind of listener that must keep an object alive in a state. */
const whileConnecting = (type: 'open' | 'message' | 'error'): Case => ({
  id: `lifecycle/garbage-collection/connecting-with-${type}`,
  title: `An unreferenced EventSource that is CONNECTING and has a listener for ${type} is kept, and ${type} fires.`,
  requirements: ['GCO-01'],
  dependsOn: ['connection/response/ok-opens'],
  server: [{ before: [{ awaitSignal: 'collected' }], body: ['data: 1\n\n'] }],
  client: [
    { construct: { listenOnly: [type] } },
    { await: { request: 1 } },
    { letGo: true },
    { collectGarbage: true },
    { signal: 'collected' },
    { await: type },
  ],
  expect: { events: [{ kind: type }], reads: [{ collected: 0 }], requests: [{}] },
})

const whileOpen = (type: 'message' | 'error'): Case => ({
  id: `lifecycle/garbage-collection/open-with-${type}`,
  title: `An unreferenced EventSource that is OPEN and has a listener for ${type} is kept, and ${type} fires.`,
  requirements: ['GCO-02'],
  dependsOn: ['connection/response/ok-opens'],
  server: [{ body: [':\n', { awaitSignal: 'collected' }, 'data: 1\n\n'] }],
  client: [
    { construct: { listenOnly: ['open', type] } },
    { await: 'open' },
    { leave: 'task' },
    { letGo: true },
    { collectGarbage: true },
    { signal: 'collected' },
    { await: type },
  ],
  expect: {
    events: [{ kind: 'open' }, { kind: type }],
    reads: [{ collected: 0 }],
    requests: [{}],
  },
})

export default [
  whileConnecting('open'),
  whileConnecting('message'),
  whileConnecting('error'),
  whileOpen('message'),
  whileOpen('error'),
  {
    id: 'lifecycle/garbage-collection/during-the-delay',
    title: 'An unreferenced EventSource is kept during its reconnection delay, and reconnects.',
    requirements: ['GCO-01', 'REE-11'],
    dependsOn: [
      'reconnection/basic/after-end',
      'lifecycle/garbage-collection/connecting-with-open',
    ],
    server: [{ body: ['retry: 300\ndata: 1\n\n'] }, { body: ['data: 2\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'error' },
      { leave: 'task' },
      { letGo: true },
      { collectGarbage: true },
      { await: 'message' },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      reads: [{ collected: 0 }],
      requests: [{}, {}],
    },
  },
  {
    id: 'lifecycle/garbage-collection/reconnected',
    title: 'An unreferenced EventSource is kept on its second connection too.',
    requirements: ['GCO-02'],
    dependsOn: ['reconnection/basic/after-end', 'lifecycle/garbage-collection/open-with-message'],
    server: [
      { body: ['retry: 10\ndata: 0\n\n'] },
      { body: ['data: 1\n\n', { awaitSignal: 'collected' }, 'data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: { messages: 2 } },
      { leave: 'task' },
      { letGo: true },
      { collectGarbage: true },
      { signal: 'collected' },
      { await: 'message' },
    ],
    expect: { messages: [{ data: '0' }, { data: '1' }, { data: '2' }], reads: [{ collected: 0 }] },
  },
  {
    id: 'lifecycle/garbage-collection/queued-tasks',
    title:
      'Messages that have arrived are dispatched at an unreferenced object, whatever types it listens to.',
    requirements: ['GCO-03'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: [{ repeat: 'event: x\ndata: 1\n\n', times: 200 }], end: 'hold' }],
    client: [
      { construct: { listenOnly: ['x'] } },
      { await: 'message' },
      { letGo: true },
      { collectGarbage: true },
      { await: { messages: 199 } },
    ],
    expect: { messages: [{ type: 'x', data: '1', times: 200 }], requests: [{}] },
  },
  {
    id: 'lifecycle/garbage-collection/open-without-listeners',
    title: 'What happens to an unreferenced EventSource that is OPEN and has no listener.',
    level: 'observe',
    why: 'The object may be collected but need not be; if it is, its fetch must be aborted.',
    requirements: ['GCO-05'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: ['data: 1\n\n', { awaitSignal: 'collected' }] }],
    client: [
      { construct: { listenOnly: [] } },
      { await: { request: 1 } },
      { quiet: 50 },
      { letGo: true },
      { collectGarbage: true },
      { quiet: 100 },
      // Whoever has not left by now does not count as having left at the end of the run.
      { signal: 'collected' },
    ],
    outcomes: [
      {
        name: 'it is collected and its connection closed',
        expect: { reads: [{ collected: 1 }], disconnects: [1] },
      },
      { name: 'it is kept', expect: { reads: [{ collected: 0 }], disconnects: [] } },
      {
        name: 'it is collected and its connection stays',
        expect: { reads: [{ collected: 1 }], disconnects: [] },
      },
    ],
  },
  {
    id: 'lifecycle/garbage-collection/open-with-another-type',
    title:
      'What happens to an unreferenced EventSource that is OPEN and listens only to another event type.',
    level: 'observe',
    why: 'Listeners for types other than message and error do not keep the object alive, so it may be collected but need not be.',
    requirements: ['GCO-02', 'GCO-05'],
    dependsOn: ['connection/response/ok-opens'],
    server: [
      {
        body: ['event: x\ndata: 1\n\n', { awaitSignal: 'collected' }, 'event: x\ndata: 2\n\n'],
        end: 'hold',
      },
    ],
    client: [
      { construct: { listenOnly: ['x'] } },
      { await: 'message' },
      { leave: 'task' },
      { letGo: true },
      { collectGarbage: true },
      { signal: 'collected' },
      { quiet: 1500 },
    ],
    outcomes: [
      {
        name: 'it is kept, and the event fires',
        expect: {
          reads: [{ collected: 0 }],
          messages: [
            { type: 'x', data: '1' },
            { type: 'x', data: '2' },
          ],
        },
      },
      {
        name: 'it is collected and its connection closed',
        expect: {
          reads: [{ collected: 1 }],
          messages: [{ type: 'x', data: '1' }],
          disconnects: [1],
        },
      },
    ],
  },
  {
    id: 'lifecycle/garbage-collection/closed',
    title: 'Whether an unreferenced EventSource that is CLOSED is collected.',
    level: 'observe',
    why: 'Nothing keeps the object alive, but the standard does not say when garbage is collected.',
    requirements: ['GCO-01', 'GCO-02'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'message' },
      { leave: 'task' },
      { close: true },
      { letGo: true },
      { await: { disconnect: 1 } },
      { collectGarbage: true },
    ],
    outcomes: [
      { name: 'it is collected', expect: { reads: [{ collected: 1 }] } },
      { name: 'it is kept', expect: { reads: [{ collected: 0 }] } },
    ],
  },
] satisfies Cases
