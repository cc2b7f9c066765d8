import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'interface/constants/on-an-instance',
    title: 'CONNECTING, OPEN and CLOSED are 0, 1 and 2 when read from an object.',
    requirements: ['IDL-15', 'IDL-16', 'IDL-17'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { read: ['CONNECTING', 'OPEN', 'CLOSED'] }, { close: true }],
    expect: { reads: [{ CONNECTING: 0, OPEN: 1, CLOSED: 2 }] },
  },
] satisfies Cases
