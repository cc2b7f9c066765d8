import { expect } from '@playwright/test'
import { notOffered } from '../../results.ts'
import { exampleResults } from '../example/example-results.fixture.ts'
import { test } from '../page-browser.fixture.ts'

test('clients and parsers have a table each, an implementation a row, and the reference none', async ({
  openExample,
}) => {
  const page = await openExample('#choose')
  const rows = (name: string) =>
    page.getByRole('region', { name: `${name} to choose from` }).locator('tbody th b')
  await expect(rows('Clients')).toHaveText([
    'native in chromium',
    'native in firefox',
    'eventsource',
    'undici',
  ])
  await expect(rows('Parsers')).toHaveText(['eventsource-parser'])
})

test('a row says what is not offered, and what is wrong under how it hurts, worst first', async ({
  chromiumPage,
  report,
}) => {
  const results = exampleResults()
  const [first] = results.cases
  const own = results.results['eventsource@node']
  const good = results.results['reference@node']?.[first?.id ?? '']
  if (!first || !own || !good) throw new Error('There are no example results.')
  const bad = { ...good, verdict: 'fail' as const }
  const detail = (rule: string) => ({
    chunking: 'as written',
    problem: 'p',
    mismatches: [{ rule, expected: 'a', observed: 'b' }],
    timeline: [],
    command: 'c',
  })
  Object.assign(own, {
    'interface/constructor/init-number': { ...good, verdict: 'n/a', reason: `${notOffered}r 1.` },
    'interface/close/after-failure': {
      ...bad,
      knownFailure: { reason: 'A detail.' },
      detail: detail('reads'),
    },
    'stream/line-endings/cr': {
      ...bad,
      knownFailure: { reason: 'An event is lost.' },
      detail: detail('messages'),
    },
    'reconnection/delay/lower-bound': {
      ...bad,
      knownFailure: { reason: 'It never asks again.' },
      detail: detail('requests'),
    },
  })
  const { url } = await report(results)
  await chromiumPage.goto(`${url}#choose`)
  const row = chromiumPage.locator('[id="choose/eventsource"]')
  await expect(row.locator('li')).toHaveText(['r 1. 1 case'])
  const said = (await row.locator('.wrong').innerText()).split('\n')
  const places = ['Events lost', 'An event is lost', 'Does not reconnect', 'It never', 'Details']
  const found = places.map((text) => said.findIndex((line) => line.startsWith(text)))
  expect(found.every((place) => place >= 0)).toBe(true)
  expect(found).toEqual(found.toSorted((one, other) => one - other))
})
