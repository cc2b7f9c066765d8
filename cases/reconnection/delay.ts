import type { Cases } from '../../harness/case.ts'

/*
 * Lower bounds only: a client may always wait longer. Each is far above the least that a client waits (workerd 1 s,
 * Firefox 500 ms), further than what a busy machine adds, so that a client that waits for less is seen. A short time comes first if a
 * client that ignored the field would otherwise be later anyway.
 */
export default [
  {
    id: 'reconnection/delay/lower-bound',
    title: 'The next request comes no earlier than the reconnection time after the loss.',
    requirements: ['REE-08', 'REE-02'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\n\nretry: 2500\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 2 } }, { close: true }],
    expect: { requests: [{}, {}], delays: [{ before: 2, atLeast: 2500 }] },
  },
  {
    id: 'reconnection/delay/counted-from-the-loss',
    title: 'The reconnection time is counted from the loss, not from when the connection was made.',
    requirements: ['REE-08'],
    dependsOn: ['reconnection/delay/lower-bound'],
    server: [{ body: ['retry: 2500\n\n', { pause: 1500 }] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 2 } }, { close: true }],
    expect: { requests: [{}, {}], delays: [{ before: 2, atLeast: 2500 }] },
  },
  {
    id: 'reconnection/delay/after-a-reset',
    title: 'The next request comes no earlier than the reconnection time after a reset either.',
    level: 'interop',
    why: 'The text runs the end of the body only where it is clean (FET-20); every engine takes a broken body for a lost connection.',
    requirements: ['REE-08', 'FET-20'],
    dependsOn: ['reconnection/delay/lower-bound', 'reconnection/loss/reset'],
    server: [
      { body: ['retry: 2500\ndata: a\n\n', { awaitSignal: 'seen' }], end: 'reset' },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'seen' },
      { await: { request: 2 } },
      { close: true },
    ],
    expect: { requests: [{}, {}], delays: [{ before: 2, atLeast: 2500 }] },
  },
  {
    id: 'reconnection/delay/set-by-the-last-stream',
    title:
      'A reconnection time that a later connection sets applies from the loss of that connection.',
    requirements: ['REE-19', 'REE-08'],
    dependsOn: ['reconnection/delay/lower-bound'],
    server: [
      { body: ['retry: 10\n\n'] },
      { body: ['retry: 2500\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { request: 3 } }, { close: true }],
    expect: { requests: [{}, {}, {}], delays: [{ before: 3, atLeast: 2500 }] },
  },
  {
    id: 'reconnection/delay/persists',
    title: 'A reconnection time applies to every later loss, until the stream sets another.',
    requirements: ['REE-19', 'REE-08'],
    dependsOn: ['reconnection/delay/lower-bound', 'reconnection/delay/set-by-the-last-stream'],
    // Each of six may come 1.5 s later than told; five times 2 s, a client's own, do not fit in.
    deadline: 6 * 1520,
    server: [
      { body: ['retry: 20\n\n'] },
      { body: [':\n'] },
      { framing: { length: 0 } },
      { body: [':\n'] },
      { body: [':\n'] },
      { body: [':\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { request: 7 } }, { close: true }],
    expect: { requests: [{}, {}, {}, {}, {}, {}, {}] },
  },
  {
    id: 'reconnection/delay/set-in-an-undispatched-block',
    title: 'A reconnection time that is set in a block without its blank line applies.',
    requirements: ['REE-19', 'PRC-13', 'FLD-12'],
    dependsOn: ['reconnection/delay/lower-bound'],
    server: [{ body: ['retry: 10\n\nretry: 2500\n'] }, { body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 2 } }, { close: true }],
    expect: { requests: [{}, {}], delays: [{ before: 2, atLeast: 2500 }] },
  },
  {
    id: 'reconnection/delay/not-before-the-error',
    title: 'The reconnection does not begin before the listeners of error have been called.',
    requirements: ['REE-02', 'REE-08'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 0\ndata: a\n\n'] }, { body: [':\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'error' },
      { close: true },
      { quiet: 1200 },
      { read: ['readyState'] },
    ],
    // close() inside error comes first even where the time is 0.
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', data: 'a' }, { kind: 'error' }],
      reads: [{ readyState: 2 }],
      requests: [{}],
    },
  },
  {
    id: 'reconnection/delay/default',
    title: 'Whether a client without a retry field waits for more than 1.5 seconds.',
    level: 'observe',
    why: 'The first reconnection time is implementation-defined, probably in the region of a few seconds (STA-03).',
    requirements: ['STA-03'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: [':\n'] }, { body: [':\n'], end: 'hold' }],
    // Defaults are whole seconds, mostly: none of them is at the edge of this window.
    client: [{ construct: {} }, { await: 'error' }, { quiet: 1500 }, { close: true }],
    outcomes: [
      { name: 'waits for more than 1.5 seconds', expect: { requests: [{}] } },
      { name: 'is back within 1.5 seconds', expect: { requests: [{}, {}] } },
    ],
  },
] satisfies Cases
