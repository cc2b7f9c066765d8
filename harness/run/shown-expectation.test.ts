import { expect, test } from '@playwright/test'
import type { Expectation } from '../case.ts'
import { shownExpectation } from './shown-expectation.ts'

const expectation: Expectation = {
  events: [
    { kind: 'open', readyState: 1 },
    { kind: 'message', data: 'a', readyState: 1 },
    { kind: 'error', readyState: 0 },
  ],
  requests: [{}],
}

test('the interface of the standard shows everything', () => {
  expect(shownExpectation(expectation, 'eventsource', {})).toEqual(expectation)
})

test('a client has no readyState, and its events are compared without it', () => {
  expect(shownExpectation(expectation, 'client', {})).toEqual({
    events: [{ kind: 'open' }, { kind: 'message', data: 'a' }, { kind: 'error' }],
    requests: [{}],
  })
})

test('kinds of event that an API lacks are not expected of it', () => {
  const lacks = { 'open-events': 'it has no such callback' }
  expect(shownExpectation(expectation, 'client', lacks).events).toEqual([
    { kind: 'message', data: 'a' },
    { kind: 'error' },
  ])
})

test('a parser shows messages alone', () => {
  expect(shownExpectation({ ...expectation, delays: [] }, 'parser', {})).toEqual({
    events: [{ kind: 'message', data: 'a', readyState: 1 }],
  })
})
