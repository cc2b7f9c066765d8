import { stat } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { generatedResults } from '../example/generated-results.fixture.ts'
import { test } from '../page-browser.fixture.ts'

test('600 cases on 60 targets: the page stays small, and its filter counts', async ({
  chromiumPage,
  report,
}) => {
  const { url, directory } = await report(generatedResults(600, 60))
  expect((await stat(`${directory}/index.html`)).size).toBeLessThan(2_000_000)
  await chromiumPage.goto(`${url}#matrix?text=last-event-id`)
  await expect(chromiumPage.getByRole('search')).toContainText('66 of 600 cases')
})
