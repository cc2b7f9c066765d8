import { expect, test } from '@playwright/test'
import type { Case } from '../case.ts'
import {
  awaitsOtherErrors,
  expectsErrorAtTheEnd,
  withoutErrorAtTheEnd,
} from './error-at-the-end.ts'
import { clean } from './miniature.fixture.ts'

test('each awaited error becomes the end of its connection; redirects end no stream', () => {
  const testCase: Case = {
    ...clean,
    deadline: 3000,
    expect: { requests: [{}, {}, {}, {}] },
    server: [
      { status: 302, headers: [['Location', 'a']] },
      { body: ['data: 1\n\n'] },
      { body: ['data: 2\n\n'], end: 'reset' },
      { body: ['data: 3\n\n'] },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { close: true },
    ],
  }
  const { client, deadline } = withoutErrorAtTheEnd(testCase)
  expect(client).toEqual([
    { construct: {} },
    { await: { ended: 2 } },
    { await: 'error' },
    { await: { ended: 4 } },
    { quiet: 500 },
    { close: true },
  ])
  expect(deadline).toBe(3500)
})

test('megabytes are delivered long after the server has ended: all messages are awaited first', () => {
  const testCase: Case = {
    ...clean,
    id: 'limits/miniature/large',
    expect: { messages: [{ data: 'a', times: 3 }, { data: 'b' }] },
  }
  expect(withoutErrorAtTheEnd(testCase).client?.slice(1, 3)).toEqual([
    { await: { messages: 4 } },
    { await: { ended: 1 } },
  ])
})

test('what is awaited after an end is of the next stream', () => {
  const server: Case['server'] = [...clean.server, { body: ['data: 2\n\n'], end: 'hold' }]
  const both: Case['expect'] = { messages: [{ data: 'clean' }, { data: '2' }], requests: [{}, {}] }
  const scriptAwaiting = (...steps: NonNullable<Case['client']>) =>
    withoutErrorAtTheEnd({ ...clean, server, expect: both, client: [{ construct: {} }, ...steps] })
      .client
  expect(scriptAwaiting({ await: 'error' }, { await: 'open' })).toEqual([
    { construct: {} },
    { await: 'open' },
    { await: { ended: 1 } },
    { quiet: 500 },
    { await: 'open' },
  ])
  expect(scriptAwaiting({ await: 'error' }, { await: 'message' })).toEqual([
    { construct: {} },
    { await: { messages: 1 } },
    { await: { ended: 1 } },
    { quiet: 500 },
    { await: 'message' },
  ])
  // A message comes after the open event of its stream.
  expect(scriptAwaiting({ await: 'message' }, { await: 'error' }, { await: 'open' })).toEqual([
    { construct: {} },
    { await: 'message' },
    { await: { ended: 1 } },
    { quiet: 500 },
    { await: 'open' },
  ])
})

test('an error without a request is no end of a stream', () => {
  const nothingAsked = { events: [{ kind: 'error' as const }], requests: [] }
  expect(awaitsOtherErrors({ ...clean, expect: nothingAsked })).toBe(true)
  expect(awaitsOtherErrors(clean)).toBe(false)
})

test('what is read between the end and the reconnection cannot be asked without the error', () => {
  const reading: Case = {
    ...clean,
    server: [...clean.server, { body: [':\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'error' },
      { read: ['readyState'] },
      { await: { request: 2 } },
      { close: true },
    ],
  }
  expect(expectsErrorAtTheEnd(reading)).toBe(true)
  // There is no reconnection that could come first.
  expect(expectsErrorAtTheEnd({ ...reading, server: clean.server })).toBe(false)
})
