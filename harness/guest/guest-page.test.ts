/** The page by which a browser joins, as somebody meets it who opens it. */
import { expect } from '@playwright/test'
import type { Browser, Page } from 'playwright'
import { test as inChromium } from '../report/page-browser.fixture.ts'
import { axeFindings } from '../report/page/axe-findings.ts'
import { serveTest } from './served-suite.fixture.ts'
import { mergeTests } from '@playwright/test'

const test = mergeTests(inChromium, serveTest)

test.describe.configure({ timeout: 280_000 })

/** Time for whatever a busy machine may take. */
const patience = { timeout: 200_000 }
const fifteenCases = '^stream/bom/'
const reconnections = '^reconnection/delay/'

const phase = (page: Page) => page.getByRole('status')
const isDone = (page: Page) => expect(phase(page)).toContainText(/^Done/, patience)

async function join(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Name of this browser').fill(name)
  await page.getByRole('button', { name: 'Start' }).click(patience)
}

async function openPages(browser: Browser, count: number): Promise<Page[]> {
  const contexts = await Promise.all(Array.from({ length: count }, () => browser.newContext()))
  return Promise.all(contexts.map((context) => context.newPage()))
}

test('two at once, and one leaves in the middle', async ({ chromium, serve }) => {
  const suite = await serve(reconnections)
  const [one, other] = await openPages(chromium, 2)
  if (!one || !other) throw new Error('There are no pages.')
  await Promise.all([join(one, suite.address, 'Stays'), join(other, suite.address, 'Leaves')])
  await expect.poll(() => Object.keys(suite.measured('native@leaves')).length, patience).not.toBe(0)
  await other.getByRole('button', { name: 'Leave' }).click()
  await expect(phase(other)).toContainText('This browser has left')
  await isDone(one)
  const stayed = Object.values(suite.measured('native@stays'))
  const left = Object.values(suite.measured('native@leaves'))
  expect(left.length).toBeLessThan(stayed.length)
  for (const { verdict } of [...stayed, ...left]) expect(verdict).not.toBe('harness-error')
  expect(suite.said).toContain('Leaves has left.')
  await one.context().close()
  await other.context().close()
})

test('a reload in the middle: the run goes on where it was', async ({ chromiumPage, serve }) => {
  const suite = await serve(reconnections)
  await join(chromiumPage, suite.address, 'Reloads')
  const target = 'native@reloads'
  await expect.poll(() => Object.keys(suite.measured(target)).length, patience).not.toBe(0)
  const before = { ...suite.measured(target) }
  await chromiumPage.reload()
  await isDone(chromiumPage)
  expect(suite.measured(target)).toMatchObject(before)
  for (const { verdict } of Object.values(suite.measured(target)))
    expect(['pass', 'observed']).toContain(verdict)
  expect(Object.keys(suite.results().results)).toEqual([target])
})

test('the network is lost in the middle, and comes back', async ({ chromium, serve }) => {
  const suite = await serve(reconnections)
  const [page] = await openPages(chromium, 1)
  if (!page) throw new Error('There is no page.')
  await join(page, suite.address, 'Loses the network')
  const target = 'native@loses-the-network'
  await expect.poll(() => Object.keys(suite.measured(target)).length, patience).not.toBe(0)
  await page.context().setOffline(true)
  await expect(phase(page)).toContainText('The command does not answer', patience)
  await page.context().setOffline(false)
  await isDone(page)
  for (const { verdict } of Object.values(suite.measured(target)))
    expect(['pass', 'observed']).toContain(verdict)
  await page.context().close()
})

test('how far it is, the seconds that are left, and a failure as it comes', async ({
  chromiumPage,
  serve,
}) => {
  // Nothing is known of a browser of this name: what Chromium fails is unexpected.
  const failing = 'connection/content-type/charset-other'
  const suite = await serve(`^${failing}$|${reconnections}`)
  await join(chromiumPage, suite.address, 'Unknown')
  await expect(chromiumPage.getByText(/about .+ left/)).toBeVisible(patience)
  await isDone(chromiumPage)
  const total = Object.keys(suite.measured('native@unknown')).length
  await expect(chromiumPage.getByText(`${total} of ${total} done`)).toBeVisible()
  await expect(phase(chromiumPage)).toContainText('1 failed')
  const failure = chromiumPage.locator('#failures details')
  await expect(failure.locator('summary')).toContainText(`${failing} on native@unknown`)
  await failure.locator('summary').click()
  await expect(failure.getByRole('region')).toContainText('Not as expected')
})

test('a pause, in which nothing is run, and then the rest', async ({ chromiumPage, serve }) => {
  const suite = await serve(reconnections)
  await join(chromiumPage, suite.address, 'Pauses')
  await chromiumPage.getByRole('button', { name: 'Pause' }).click(patience)
  await expect(phase(chromiumPage)).toHaveText('Paused.')
  await chromiumPage.getByRole('button', { name: 'Go on' }).click()
  await isDone(chromiumPage)
})

test('its workers too, if they are ticked', async ({ chromiumPage, serve }) => {
  const suite = await serve('^stream/bom/leading$')
  await chromiumPage.goto(suite.address)
  await chromiumPage.getByLabel('Name of this browser').fill('All of it')
  for (const realm of ['a worker', 'a shared worker', 'a service worker'])
    await chromiumPage.getByLabel(`In ${realm}`).check(patience)
  await chromiumPage.getByRole('button', { name: 'Start' }).click()
  await isDone(chromiumPage)
  const { targets, results } = suite.results()
  expect(targets.map(({ id }) => [id, results[id]?.['stream/bom/leading']?.verdict])).toEqual([
    ['native@all-of-it', 'pass'],
    ['native@all-of-it-worker', 'pass'],
    ['native@all-of-it-shared-worker', 'pass'],
    ['native@all-of-it-service-worker', 'pass'],
  ])
})

test('no more browsers than are allowed', async ({ chromium, serve }) => {
  const suite = await serve(reconnections, { limit: 1 })
  const [one, other] = await openPages(chromium, 2)
  if (!one || !other) throw new Error('There are no pages.')
  await join(one, suite.address, 'First')
  await expect(phase(one)).toContainText('The cases run', patience)
  await join(other, suite.address, 'Second')
  await expect(other.getByRole('alert')).toContainText('As many browsers as may be', patience)
  await one.context().close()
  await other.context().close()
})

test('without the join code nothing is served', async ({ serve, chromiumPage }) => {
  const suite = await serve(fifteenCases)
  const response = await chromiumPage.request.get(new URL('/', suite.address).href)
  expect(response.status()).toBe(404)
  const guessed = await chromiumPage.request.post(new URL('/bcdfghjk/join', suite.address).href)
  expect(guessed.status()).toBe(404)
})

test('a second host name that cannot be had is no failure', async ({ chromiumPage, serve }) => {
  const suite = await serve('^connection/cors/', { names: ['localhost', 'nowhere.invalid'] })
  await join(chromiumPage, suite.address, 'One name')
  await isDone(chromiumPage)
  const results = Object.values(suite.measured('native@one-name'))
  expect(results.some(({ reason = '' }) => reason.includes('by one host name only'))).toBe(true)
  // Nothing is known of a browser of this name: only what is tentative may fail unseen.
  for (const { expected } of results) expect(expected).toBe(true)
  await expect(chromiumPage.getByRole('region', { name: 'Not applicable' })).toContainText(
    'by one host name only',
  )
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`on a phone, ${colorScheme}: axe finds nothing, and nothing sticks out`, async ({
    chromium,
    serve,
  }) => {
    const suite = await serve('^(stream/bom/|connection/content-type/)')
    const context = await chromium.newContext({
      colorScheme,
      viewport: { width: 360, height: 740 },
    })
    const page = await context.newPage()
    const check = async (): Promise<void> => {
      expect(await page.evaluate(axeFindings)).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, 'nothing sticks out of the page').toBeLessThanOrEqual(0)
    }
    await page.goto(suite.address)
    await expect(page.getByRole('button', { name: 'Start' })).toBeEnabled(patience)
    await check()
    await join(page, suite.address, 'A phone')
    await expect(page.getByRole('group').first()).toBeVisible(patience)
    await check()
    await isDone(page)
    await check()
    await page.screenshot({ path: test.info().outputPath('done.png'), fullPage: true })
    await context.close()
  })
