import type { Cases } from '../../harness/case.ts'

/*
 * No step of the standard ends a connection because nothing comes: these wait for longer than the timers that clients and
 * their HTTP stacks are known to have (10 s, 60 s).
 */
const seconds = (count: number) => ({ pause: count * 1000 })

export default [
  {
    id: 'transport/silence/11-seconds',
    title: 'A stream that is silent for 11 seconds goes on.',
    slow: true,
    requirements: ['ATT-07'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 30_000,
    server: [{ body: ['data: 1\n\n', seconds(11), 'data: 2\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}] },
  },
  {
    id: 'transport/silence/61-seconds',
    title: 'A stream that is silent for 61 seconds goes on.',
    slow: true,
    requirements: ['ATT-07'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 90_000,
    server: [{ body: ['data: 1\n\n', seconds(61), 'data: 2\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}] },
  },
  {
    id: 'transport/silence/61-seconds-before-the-head',
    title: 'A response whose head comes after 61 seconds opens.',
    slow: true,
    requirements: ['ATT-07', 'CON-32'],
    dependsOn: ['connection/response/ok-opens'],
    deadline: 90_000,
    server: [{ before: [seconds(61)], body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: { events: [{ kind: 'open' }], requests: [{}] },
  },
] satisfies Cases
