import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import type { Result } from '../results.ts'
import {
  awaitsOtherErrors,
  errorAtTheEndId,
  expectsErrorAtTheEnd,
  withoutErrorAtTheEnd,
} from './error-at-the-end.ts'
import { createEvaluator } from './evaluator.ts'
import { clean, test } from './miniature.fixture.ts'

const about: Case = {
  ...clean,
  id: errorAtTheEndId,
  requires: ['error-events'],
  chunkings: 'as written',
  expect: { requests: [{}] },
  deadline: 1000,
}
const messages: Case = { ...clean, id: 'stream/miniature/messages', deadline: 5000 }
const wrongMessages: Case = { ...messages, id: 'stream/miniature/wrong', expect: { messages: [] } }
const events: Case = {
  ...messages,
  id: 'stream/miniature/events',
  expect: { events: [{ kind: 'open' }, { kind: 'message', data: 'clean' }, { kind: 'error' }] },
}
const refused: Case = {
  ...messages,
  id: 'stream/miniature/refused',
  server: [{ status: 404 }],
  expect: { messages: [] },
  deadline: 1000,
}
const cases = [about, messages, wrongMessages, events, refused]

/** A client of a few lines that does not tell that a stream has ended. */
const silent = (claim = '') => `
export const connect = async (url, on) => {
  const response = await fetch(url)
  on.open()
  const text = await response.text()
  if (text) on.message({ data: text.replace('data: ', '').trim() })
  return { close() {} }
}
${claim}`

const verdictsOf = async (opened: Parameters<typeof createEvaluator>[0]): Promise<Result[]> => {
  const corpus = cases.map((testCase) => ({ ...testCase, file: '' }))
  const evaluator = createEvaluator(opened, corpus, new Map(), () => '')
  return Promise.all(corpus.map((testCase) => evaluator.result(testCase)))
}

test('a client that fires no error at the end of a stream fails the one case about it; the others are asked', async ({
  openSource,
}) => {
  const [own, good, wrong, ofEvents, other] = await verdictsOf(await openSource(silent()))
  expect(own?.verdict).toBe('timeout')
  expect(good?.verdict).toBe('pass')
  expect(wrong?.verdict).toBe('fail')
  expect(wrong?.detail?.problem).toMatch(/^Not as expected: messages\. The client fires no error/)
  expect(ofEvents).toMatchObject({
    verdict: 'blocked',
    reason: `It builds on ${errorAtTheEndId}, which has the verdict timeout.`,
  })
  // The error of a failed connection is another one.
  expect(other?.verdict).toBe('timeout')
})

test('a client that connects again while the script waits has asked nothing too much', async ({
  openSource,
}) => {
  const opened = await openSource(`
    export const connect = (url, on) => {
      let closed = false
      const ask = async () => {
        const text = await (await fetch(url)).text()
        if (text) on.message({ data: text.replace('data: ', '').trim() })
        if (!closed) setTimeout(ask, 10)
      }
      void ask()
      return { close: () => (closed = true) }
    }`)
  const asked = { ...messages, expect: { messages: [{ data: 'clean' }], requests: [{}] } }
  // A second answer is no longer past the last one: that the client asked for it counts.
  const quiet: Case = {
    ...asked,
    id: 'stream/miniature/quiet',
    server: [...clean.server, { status: 404 }],
  }
  const both = [about, asked, quiet].map((testCase) => ({ ...testCase, file: '' }))
  const evaluator = createEvaluator(opened, both, new Map(), () => '')
  const verdicts = await Promise.all(both.map((testCase) => evaluator.result(testCase)))
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['timeout', 'pass', 'fail'])
})

test('a client that by design has no such events is asked for the rest', async ({ openSource }) => {
  const lacking = silent(`export const about = { lacks: { 'error-events': 'it has none' } }`)
  const [own, good, , ofEvents, other] = await verdictsOf(await openSource(lacking))
  expect([own, good, ofEvents, other].map((result) => result?.verdict)).toEqual([
    'n/a',
    'pass',
    'pass',
    'n/a',
  ])
})

test('a client that fires it runs the script as it is written', async ({ openSource }) => {
  const firing = silent().replace('return {', 'on.error()\n  return {')
  const [own, good] = await verdictsOf(await openSource(firing))
  expect([own?.verdict, good?.verdict]).toEqual(['pass', 'pass'])
})

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

test('a client that connects again late is waited for', async ({ openSource }) => {
  const opened = await openSource(`
    export const connect = (url, on) => {
      let closed = false
      const ask = async () => {
        const response = await fetch(url)
        if (!closed) on.open()
        await response.text()
        if (!closed) setTimeout(ask, 900)
      }
      void ask()
      return { close: () => (closed = true) }
    }`)
  const late: Case = {
    ...messages,
    id: 'stream/miniature/late',
    server: [...clean.server, { body: [':\n'] }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: { requests: [{}, {}] },
  }
  const both = [about, late].map((testCase) => ({ ...testCase, file: '' }))
  const evaluator = createEvaluator(opened, both, new Map(), () => '')
  const verdicts = await Promise.all(both.map((testCase) => evaluator.result(testCase)))
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['timeout', 'pass'])
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
