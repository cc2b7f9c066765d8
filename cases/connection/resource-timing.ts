import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'connection/resource-timing/at-the-end-of-the-body',
    title: 'A stream has a Resource Timing entry of initiator type other, once its body has ended.',
    requirements: ['CON-17', 'FET-26'],
    requires: ['document'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: a\n\n', { awaitSignal: 'end' }] }],
    client: [
      { construct: {} },
      { await: 'message' },
      { leave: 'task' },
      { timing: '{page}{run}/stream' },
      { signal: 'end' },
      { await: 'error' },
      { close: true },
      { timing: '{page}{run}/stream', wait: true },
    ],
    expect: {
      reads: [
        { entries: 0, initiatorType: null },
        { entries: 1, initiatorType: 'other' },
      ],
    },
  },
] satisfies Cases
