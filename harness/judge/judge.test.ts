import { expect, test } from '@playwright/test'
import type { ClientEntry } from '../protocol/client-log.ts'
import { messageEntry, recordOf } from './example-record.fixture.ts'
import { judge } from './judge.ts'
import { client, testRules } from './rule-table.fixture.ts'

const [a, b] = [messageEntry('a'), messageEntry('b')]
const read = (values: Record<string, unknown>): ClientEntry => ({ time: 1, client: 'read', values })
const unhandled = (message: string): ClientEntry => ({ time: 1, client: 'unhandled', message })
const thrown = (name: string, code?: number): ClientEntry => ({
  time: 1,
  client: 'throw',
  name,
  interface: 'DOMException',
  message: 'in words of its own',
  ...(code !== undefined && { code }),
})

const first = read({ url: 'http://page.test:1/x', readyState: 0 })
const second = read({ onopen: { undefined: true } })

testRules([
  {
    name: 'reads',
    expect: { reads: [{ url: '{page}/x', readyState: 0 }, { onopen: { undefined: true } }] },
    accepts: [client(first, second)],
    rejects: {
      'one is missing': client(first),
      'a number as text': client(read({ url: 'http://page.test:1/x', readyState: '0' }), second),
      'null for undefined': client(first, read({ onopen: null })),
    },
  },
  {
    name: 'throws',
    expect: { throws: [{ name: 'SyntaxError', interface: 'DOMException', code: 12 }] },
    accepts: [client(thrown('SyntaxError', 12))],
    rejects: {
      'nothing is thrown': client(),
      'thrown twice': client(thrown('SyntaxError', 12), thrown('SyntaxError', 12)),
      'another name': client(thrown('TypeError', 12)),
      'no code': client(thrown('SyntaxError')),
    },
  },
  {
    name: 'throws and unhandled, none unless they are expected',
    expect: { messages: [{ data: 'a' }] },
    accepts: [client(a)],
    rejects: {
      'something was thrown': client(a, thrown('TypeError')),
      'something was left unhandled': client(a, unhandled('')),
    },
  },
  {
    name: 'unhandled',
    expect: { unhandled: ['thrown by the case'] },
    accepts: [client(unhandled('thrown by the case'))],
    rejects: {
      nothing: client(),
      'another one': client(unhandled('oops')),
      'one more': client(unhandled('thrown by the case'), unhandled('oops')),
    },
  },
])

test('every rule that is broken is named', () => {
  const expectation = { messages: [{ data: 'a' }], requests: [{}], disconnects: [1] }
  const mismatches = judge(expectation, recordOf(client(thrown('TypeError'), unhandled('oops'))))
  const names = mismatches.map(({ rule }) => rule).toSorted()
  expect(names).toEqual(['disconnects', 'messages', 'requests', 'throws', 'unhandled'])
})

test('the same record always gets the same answer', () => {
  const record = recordOf(client(b, a))
  const expectation = { messages: [{ data: 'a' }] }
  expect(judge(expectation, record)).toEqual(judge(expectation, structuredClone(record)))
})
