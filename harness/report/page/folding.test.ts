import { expect, type Page } from '@playwright/test'
import { exampleTarget, exampleResults, resultsOf } from '../example/example-results.fixture.ts'
import { exampleCases } from '../example/example-cases.fixture.ts'
import { test } from '../page-browser.fixture.ts'

const columns = (page: Page) => page.locator('.heads > li:visible')
const head = (page: Page) => page.getByRole('button', { name: 'eventsource · 2 hosts' })

test('an implementation is one column, and its hosts unfold without a reload, by mouse or keyboard', async ({
  openExample,
}) => {
  const page = await openExample('#matrix')
  await expect(columns(page)).toHaveCount(8)
  await expect(head(page)).toHaveAttribute('aria-expanded', 'false')
  await head(page).click()
  await expect(head(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(columns(page)).toHaveCount(10)
  await expect(page.locator('[id="stream/bom/leading"] td:visible')).toHaveCount(10)
  await head(page).press('Enter')
  await expect(columns(page)).toHaveCount(8)
  await expect(page.locator('[id="stream/bom/leading"] td:visible')).toHaveCount(8)
})

test('what is unfolded stands in the address, beside the filter, and survives a reload', async ({
  openExample,
}) => {
  const page = await openExample('#matrix?show=bad')
  await head(page).click()
  await expect(page).toHaveURL(/#matrix\?show=bad&unfolded=eventsource$/)
  await page.reload()
  await expect(columns(page)).toHaveCount(10)
  await expect(head(page)).toHaveAttribute('aria-expanded', 'true')
  await page.getByRole('button', { name: 'Fold hosts' }).click()
  await expect(page).toHaveURL(/#matrix\?show=bad$/)
  await page.getByRole('button', { name: 'Unfold hosts' }).click()
  await expect(page).toHaveURL(/#matrix\?show=bad&unfolded=\*$/)
  await expect(columns(page)).toHaveCount(12)
})

test('a fold says how many of its hosts fail, and one red host makes it red', async ({
  openExample,
}) => {
  const page = await openExample('#matrix?text=after-failure&unfolded=eventsource')
  const row = page.locator('[id="interface/close/after-failure"]')
  await expect(row.locator('td').nth(4)).toHaveText('✓1/2')
  await expect(row.locator('td').nth(4)).toHaveClass(/unexpected/)
  await expect(row.locator('td').nth(5)).toHaveText('✓')
  await expect(row.locator('td').nth(5)).not.toHaveClass(/unexpected/)
  await expect(row.locator('td').nth(6)).toHaveClass(/unexpected/)
  await row.locator('td').nth(4).hover()
  await expect(row.locator('td').nth(4)).toHaveAttribute(
    'title',
    'passes: node; passes (though listed as a known failure): chromium',
  )
  await expect(page.locator('[id="stream/bom/leading"] td').nth(4)).toHaveText('✕')
})

test('a fold opens the story of its gravest host, and a link to a folded cell comes back to the fold', async ({
  openExample,
}) => {
  const page = await openExample('#matrix?text=after-failure')
  await page.locator('[id="interface/close/after-failure"] td').nth(4).click()
  await expect(page).toHaveURL(
    /#interface\/close\/after-failure@eventsource@chromium\?text=after-failure$/,
  )
  await expect(page.locator('dialog#story')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[id="interface/close/after-failure"] td').nth(4)).toBeFocused()
})

test('a wish for targets shows these, whatever is folded', async ({ openExample }) => {
  const page = await openExample('#matrix?target=eventsource@chromium&text=after-failure')
  await expect(columns(page)).toHaveText(['eventsource@chromium'])
  const cells = page.locator('[id="interface/close/after-failure"] td:visible')
  await expect(cells).toHaveCount(1)
  await expect(cells).toHaveClass(/unexpected/)
})

test('two lines of a package are two columns; targets of one stand together whatever their order', async ({
  chromiumPage,
  report,
}) => {
  const { results } = exampleResults()
  const line = (id: string) => exampleTarget(id, { implementation: { ...packaged, name: 'lib' } })
  const packaged = { version: '1.0.0', profile: 'eventsource' as const }
  const targets = [line('lib@node'), line('lib-1@node'), line('lib@deno')]
  const good = results['reference@node']?.['stream/bom/leading']
  if (!good) throw new Error('The example has no good result.')
  const { url } = await report(
    resultsOf(exampleCases, targets, (_, { id }) =>
      id === 'lib@deno' ? { ...good, verdict: 'fail', expected: false } : good,
    ),
  )
  await chromiumPage.goto(`${url}#matrix?unfolded=lib`)
  await expect(columns(chromiumPage)).toHaveText([
    'lib · 2 hosts',
    'lib@node',
    'lib@deno',
    'lib-1@node',
  ])
  const cells = chromiumPage.locator('[id="stream/bom/leading"] td')
  await expect(cells).toHaveText(['✕1/2', '✓', '✕', '✓'])
})
