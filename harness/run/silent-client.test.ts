import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import type { Result } from '../results.ts'
import { errorAtTheEndId } from './error-at-the-end.ts'
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
