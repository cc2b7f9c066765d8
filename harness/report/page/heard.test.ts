import { expect, type Page } from '@playwright/test'
import { test } from '../page-browser.fixture.ts'

test('a chapter of the matrix is heard as a table, its columns by their names', async ({
  openExample,
}) => {
  const page = await openExample('#matrix')
  const rows = await page.locator('#pane details[open] tr[id]').count()
  expect(rows).toBeGreaterThan(0)
  const heard = (role: string) => heardInFirstTable(page, role)
  const columns = [
    'native in chromium · 2 hosts',
    'native@firefox',
    'native@webkit',
    'native@deno',
    'eventsource · 2 hosts',
    'undici@node',
    'eventsource-parser@node',
    'reference@node',
  ]
  expect(await heard('columnheader')).toEqual(['Case', ...columns])
  // A row out of sight has no cells until it is scrolled to.
  await expect.poll(async () => (await heard('cell')).length).toBe(rows * columns.length)
  await page.getByRole('button', { name: 'eventsource · 2 hosts' }).press('Enter')
  columns.splice(5, 0, 'eventsource@node', 'eventsource@chromium')
  expect(await heard('columnheader')).toEqual(['Case', ...columns])
  await expect.poll(async () => (await heard('cell')).length).toBe(rows * columns.length)
  expect(await heard('row')).toHaveLength(await page.locator('#pane details[open] tr').count())
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
