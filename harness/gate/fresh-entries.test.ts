import { expect, test } from '@playwright/test'
import { none, sighting } from '../sighting.fixture.ts'
import { isGreen, listed, messages, updated } from './updated.fixture.ts'

test('failures are listed by cause, and another failure of the same case is red', () => {
  const entries = updated(
    [],
    [
      sighting('stream/data/a', messages),
      sighting('stream/data/b', messages),
      sighting('stream/data/fine', { verdict: 'pass' }),
      sighting('stream/data/hidden', { verdict: 'blocked' }),
      sighting('interface/idl/a', { verdict: 'crash' }),
      sighting('stream/data/late', { ...messages, verdict: 'timeout' }),
    ],
  )
  expect(entries).toEqual([
    { reason: '', cases: ['stream/data/a', 'stream/data/b'], hosts: ['node'], ...listed },
    { reason: '', cases: ['stream/data/late'], hosts: ['node'], ...listed, verdict: 'timeout' },
    { reason: '', cases: ['interface/idl/a'], hosts: ['node'], verdict: 'crash' },
  ])
  for (const other of [
    sighting('stream/data/a', { lists: { messages: none, requests: none } }),
    sighting('stream/data/a', { ...messages, verdict: 'timeout' }),
    sighting('stream/data/a', { ...messages, host: 'deno' }),
    sighting('stream/data/a', { verdict: 'pass' }),
    sighting('stream/data/fine', messages),
  ])
    expect(isGreen(entries, other)).toBe(false)
})

test('hosts that fail alike share an entry, and a host that fails otherwise has its own', () => {
  expect(
    updated(
      [],
      [
        sighting('stream/data/a', messages),
        sighting('stream/data/a', { ...messages, host: 'deno' }),
        sighting('stream/data/b', messages),
        sighting('stream/data/b', { host: 'deno', lists: { messages: none, reads: none } }),
      ],
    ),
  ).toEqual([
    { reason: '', cases: ['stream/data/a'], hosts: ['node', 'deno'], ...listed },
    { reason: '', cases: ['stream/data/b'], hosts: ['node'], ...listed },
    {
      reason: '',
      cases: ['stream/data/b'],
      hosts: ['deno'],
      verdict: 'fail',
      lists: ['messages', 'reads'],
    },
  ])
})

test('what level should tolerates is not listed', () => {
  expect(updated([], [sighting('stream/data/a', { ...messages, level: 'should' })])).toEqual([])
})
