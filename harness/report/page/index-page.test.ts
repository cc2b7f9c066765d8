import { expect } from '@playwright/test'
import { programName } from '../../installation.ts'
import { bugReport } from '../machine/bug-report.ts'
import { openRun } from '../model/run.ts'
import { exampleResults } from '../example/example-results.fixture.ts'
import { test } from '../page-browser.fixture.ts'
import { axeFindings } from './axe-findings.ts'

const shownRows = '#pane tr[id]:visible'

test('a filter is written to the address and survives a reload', async ({ openExample }) => {
  const page = await openExample()
  await page.getByRole('searchbox', { name: 'Cases' }).fill('last-event-id')
  await page.getByRole('combobox', { name: 'Level' }).selectOption('interop')
  await expect(page).toHaveURL(/#matrix\?text=last-event-id&level=interop$/)
  await page.reload()
  await expect(page.locator(shownRows)).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(page.getByRole('search')).toContainText('18 cases')
})

test('only one library is wrong, and targets are narrowed', async ({ openExample }) => {
  const page = await openExample('#matrix?agreement=only+undici&target=undici')
  await expect(page.locator(shownRows)).toHaveCount(3)
  await expect(page.locator(shownRows).first().locator('td:visible')).toHaveCount(1)
})

test('Escape inside the story closes it too', async ({ openExample }) => {
  const page = await openExample('#stream/bom/leading@eventsource@node')
  await page.frameLocator('#story iframe').locator('summary').first().focus()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog#story')).toBeHidden()
})

test('every cell, row, chapter and statement that a link names is there', async ({
  openExample,
}) => {
  const page = await openExample()
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => decodeURIComponent(link.getAttribute('href') ?? '').slice(1))
      .filter((hash) => {
        const place = hash.split('?')[0] ?? ''
        const caseId = place.split('@')[0] ?? ''
        return !document.getElementById(place) && !document.getElementById(caseId)
      }),
  )
  expect(broken).toEqual([])
})

// Either theme and either width once, beside the look that every engine has in engines.test.ts.
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const

for (const { colorScheme, width } of looks) {
  test(`axe finds nothing, ${colorScheme}, ${width} wide`, async ({ chromium, report }) => {
    test.setTimeout(120_000)
    const { url, directory } = await report(exampleResults(), { against: exampleResults() })
    const context = await chromium.newContext({ colorScheme, viewport: { width, height: 900 } })
    const page = await context.newPage()
    for (const address of [
      url,
      `file://${directory}/cases/stream/bom/leading.html#eventsource@node`,
    ]) {
      await page.goto(address)
      expect(await page.evaluate(axeFindings)).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, 'nothing sticks out of the page').toBeLessThanOrEqual(0)
    }
    await context.close()
  })
}

test('a failure is a bug report on the page of its cell, the one that explain prints', async ({
  report,
  chromiumPage,
}) => {
  const results = exampleResults()
  const failing = results.targets.flatMap((target) =>
    results.cases.flatMap((testCase) => {
      const result = results.results[target.id]?.[testCase.id]
      return result?.verdict === 'fail' && result.detail ? [{ target, testCase, result }] : []
    }),
  )[0]
  if (!failing) throw new Error('The example has no failure.')
  const { target, testCase } = failing
  const { url } = await report(results)
  await chromiumPage.goto(`${url.replace('index.html', `cases/${testCase.id}.html`)}#${target.id}`)
  const text = chromiumPage.getByRole('region', { name: `Bug report about ${target.id}` })
  await expect(text).toBeHidden()
  const run = chromiumPage.locator(`[id="${target.id}"]`)
  await run.getByText('As a bug report, ready to paste').click()
  const expected = bugReport(openRun(results), failing, `${programName} show ${testCase.id}`)
  expect(await text.textContent()).toBe(expected)
})

test('on paper every column has its name and its room', async ({ openExample }) => {
  const page = await openExample()
  // A4 on its side, without its margins.
  await page.setViewportSize({ width: 1030, height: 700 })
  await page.emulateMedia({ media: 'print' })
  const thead = page.locator('#pane details[open] thead')
  await expect(thead.locator('th')).toHaveCount(9)
  await expect(thead).toHaveCSS('display', 'table-header-group')
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('table, .pane')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth)
      .map((one) => one.className),
  )
  expect(cut).toEqual([])
})

test('a script that does get in does not run', async ({ openExample }) => {
  const page = await openExample()
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "owned"'
    document.body.append(script)
  })
  await expect(page).not.toHaveTitle('owned')
})
