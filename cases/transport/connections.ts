import type { Case, Cases } from '../../harness/case.ts'

/** One more than browsers open connections to one host over HTTP/1.1. */
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

const constructAll: NonNullable<Case['client']> = names.map((as) => ({
  construct: { url: `{page}{run}/${as}`, as },
}))
const heldOpen = names.map(() => ({ body: [':\n'], end: 'hold' as const }))

export default [
  {
    id: 'transport/connections/six',
    title: 'Six sources of one host are open at the same time.',
    requirements: ['CON-32', 'CON-20'],
    dependsOn: ['connection/response/ok-opens'],
    server: heldOpen.slice(1),
    client: [
      ...constructAll.slice(1),
      ...names.slice(1).map((on) => ({ await: 'open' as const, on })),
      { leave: 'task' },
      ...names.slice(1).map((on) => ({ read: ['readyState'], on })),
      ...names.slice(1).map((on) => ({ close: true as const, on })),
    ],
    expect: {
      requests: names.slice(1).map(() => ({})),
      reads: names.slice(1).map(() => ({ readyState: 1 })),
    },
  },
  {
    id: 'transport/connections/seven-at-once',
    title: 'How many of seven sources of one host connect at the same time.',
    level: 'observe',
    why: 'Fetch leaves the number of connections to the client; over HTTP/1.1 browsers open six to a host.',
    requirements: ['CON-20'],
    dependsOn: ['transport/connections/six'],
    server: heldOpen,
    client: [
      ...constructAll.slice(0, 6),
      ...names.slice(0, 6).map((on) => ({ await: 'open' as const, on })),
      ...constructAll.slice(6),
      { quiet: 1000 },
      // The seventh, should it wait, goes first and the others a round trip later: it gets none of their connections.
      { close: true, on: 'g' },
      { signal: 'seventh closed' },
      ...names.slice(0, 6).map((on) => ({ close: true as const, on })),
    ],
    outcomes: [
      { name: 'six', expect: { requests: names.slice(1).map(() => ({})) } },
      { name: 'seven', expect: { requests: names.map(() => ({})) } },
    ],
  },
  {
    id: 'transport/connections/seventh-after-a-close',
    title: 'The seventh source of one host opens when one of six has been closed, if not before.',
    requirements: ['CON-32', 'ATT-09'],
    dependsOn: ['transport/connections/six'],
    server: heldOpen,
    client: [
      ...constructAll.slice(0, 6),
      ...names.slice(0, 6).map((on) => ({ await: 'open' as const, on })),
      { leave: 'task' },
      ...constructAll.slice(6),
      { read: ['readyState'] },
      { close: true, on: 'a' },
      { await: 'open', on: 'g' },
      { leave: 'task' },
      { read: ['readyState'], on: 'a' },
      { read: ['readyState'], on: 'g' },
      ...names.map((on) => ({ close: true as const, on })),
    ],
    expect: {
      requests: names.map(() => ({})),
      reads: [{ readyState: 0 }, { readyState: 2 }, { readyState: 1 }],
    },
  },
] satisfies Cases
