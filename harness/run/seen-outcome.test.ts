import { expect, test } from '@playwright/test'
import type { Outcome } from '../case.ts'
import { eventEntry, messageEntry, recordOf } from '../judge/example-record.fixture.ts'
import { seenOutcome } from './seen-outcome.ts'

const open = { kind: 'open' as const }
const error = { kind: 'error' as const }
const outcomes: Outcome[] = [
  { name: 'delivered', expect: { events: [open, { kind: 'message', data: 'a' }, error] } },
  { name: 'open, and nothing', expect: { events: [open, error] } },
  { name: 'refused', expect: { events: [error] } },
]
const fullClient = { profile: 'client' as const, lacks: {} }
const withoutOpen = {
  profile: 'client' as const,
  lacks: { 'open-events': 'it has no such callback' },
}
const refusal = recordOf({ client: [eventEntry(error)] })

test('the first outcome that a run shows is its outcome', () => {
  expect(seenOutcome(outcomes, fullClient, refusal)).toBe('refused')
  expect(seenOutcome(outcomes, fullClient, recordOf({}))).toBeUndefined()
})

test('an outcome is seen without the events that the API lacks', () => {
  const record = recordOf({ client: [messageEntry('a'), eventEntry(error)] })
  expect(seenOutcome(outcomes, fullClient, record)).toBeUndefined()
  expect(seenOutcome(outcomes, withoutOpen, record)).toBe('delivered')
})

test('outcomes that such an API does not tell apart are all named', () => {
  expect(seenOutcome(outcomes, withoutOpen, refusal)).toBe('open, and nothing, or refused')
  const left = { name: 'left', expect: { messages: [] } }
  expect(seenOutcome([...outcomes, left], withoutOpen, refusal)).toBe(
    'open, and nothing, or refused, or left',
  )
})

test('an outcome that the API shows whole is told apart from all others', () => {
  const left = { name: 'left', expect: { messages: [] } }
  expect(seenOutcome([left, ...outcomes], withoutOpen, refusal)).toBe('left')
})
