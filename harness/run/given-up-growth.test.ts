import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import { clean, test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

const growing: Case = {
  ...clean,
  id: 'stream/miniature/growing',
  deadline: 2000,
  expect: {
    messages: [{ data: '1' }, { data: '2' }, { data: '3' }],
    growth: [{ spans: [['2', '3']], over: [['1', '2']], atMost: 4 }],
  },
}

/** A client that delivers 1 and 2, and is at work in between, and then with 3 for ever. */
const busy = (betweenMs: number) => `
const work = (ms) => { for (const end = performance.now() + ms; performance.now() < end;); }
export const connect = (url, on) => {
  on.message({ data: '1' })
  work(${betweenMs})
  on.message({ data: '2' })
  const working = setInterval(work, 10, 20)
  return { close: () => clearInterval(working) }
}`

/** A client that delivers 1 and 2, and then does nothing. */
const idle = `
export const connect = (url, on) => {
  on.message({ data: '1' })
  on.message({ data: '2' })
  return { close() {} }
}`

test('a run that is given up fails if its time has grown too much by then', async ({
  openSource,
}) => {
  const { verdict, detail } = await runCase(growing, await openSource(busy(60)))
  expect(verdict).toBe('fail')
  expect(detail?.problem).toMatch(/^Not as expected: growth\. The client script did not come to/)
  expect(detail?.mismatches.map(({ rule }) => rule)).toEqual(['growth'])
})

test('a run that is given up before that is known has the verdict timeout', async ({
  openSource,
}) => {
  const { verdict } = await runCase(growing, await openSource(busy(1200)))
  expect(verdict).toBe('timeout')
})

test('a client that waits for what does not come is not at work, and its verdict is timeout', async ({
  openSource,
}) => {
  const { verdict } = await runCase(growing, await openSource(idle))
  expect(verdict).toBe('timeout')
})
