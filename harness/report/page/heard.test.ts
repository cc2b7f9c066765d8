import { expect, type Page } from '@playwright/test'
import { exampleResults } from '../example/example-results.fixture.ts'
import { test } from '../page-browser.fixture.ts'

test('a chapter of the matrix is heard as a table, its columns by their names', async ({
  chromiumPage,
  report,
}) => {
  const results = exampleResults()
  const { url } = await report(results)
  await chromiumPage.goto(`${url}#matrix`)
  const rows = await chromiumPage.locator('#pane details[open] tr[id]').count()
  expect(rows).toBeGreaterThan(0)
  const heard = (role: string) => heardInFirstTable(chromiumPage, role)
  expect(await heard('columnheader')).toEqual(['Case', ...results.targets.map(({ id }) => id)])
  // A row out of sight has no cells until it is scrolled to.
  await expect.poll(async () => (await heard('cell')).length).toBe(rows * results.targets.length)
  expect(await heard('row')).toHaveLength(
    await chromiumPage.locator('#pane details[open] tr').count(),
  )
})

/** The names of all elements of a role in the first open chapter, as Chromium tells them to a screen reader. */
async function heardInFirstTable(page: Page, role: string): Promise<unknown[]> {
  const devtools = await page.context().newCDPSession(page)
  const { root } = await devtools.send('DOM.getDocument')
  const selector = '#pane details[open] table'
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { nodes } = await devtools.send('Accessibility.queryAXTree', { nodeId, role })
  await devtools.detach()
  return nodes.filter(({ ignored }) => !ignored).map(({ name }) => name?.value)
}
