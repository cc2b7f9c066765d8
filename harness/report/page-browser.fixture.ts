import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base, type Browser, type Page } from '@playwright/test'
import { findChromium } from '../hosts/chromium/find-chromium.ts'
import { launchChromium } from '../hosts/chromium/launch-chromium.ts'
import type { Results } from '../results.ts'
import { exampleResults } from './example/example-results.fixture.ts'
import { type ReportExtras, writeReport } from './write-report.ts'

interface Fixtures {
  /** Writes the report of the example, with changes and history, and opens its page at a fragment of its address. */
  openExample: (fragment?: string) => Promise<Page>
  /** Writes a report to a directory of this test and gives the address of its page on disk. */
  report: (results: Results, extras?: ReportExtras) => Promise<{ url: string; directory: string }>
  /** A page of Chromium that fails the test if a script on it throws. */
  chromiumPage: Page
}

interface WorkerFixtures {
  chromium: Browser
}

/** Playwright's test with the report's fixtures; what every engine has to show is in page/engines.test.ts. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  chromium: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a fixture needs
    async ({}, use) => {
      const found = findChromium()
      base.skip(!found.found, found.found ? '' : `${found.reason} ${found.remedy}`)
      if (!found.found) return
      const browser = await launchChromium(found)
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  chromiumPage: async ({ chromium }, use) => {
    const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } })
    const thrown: string[] = []
    page.on('pageerror', (error) => thrown.push(error.message))
    await use(page)
    await page.close()
    base.expect(thrown, 'nothing is thrown on the page').toEqual([])
  },
  openExample: async ({ chromiumPage, report }, use) => {
    await use(async (fragment = '') => {
      const { url } = await report(exampleResults(), { against: exampleResults() })
      await chromiumPage.goto(`${url}${fragment}`)
      return chromiumPage
    })
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  report: async ({}, use, testInfo) => {
    const directory = testInfo.outputPath('latest')
    await use(async (results, extras) => {
      await writeReport(results, directory, extras)
      return { directory, url: pathToFileURL(join(directory, 'index.html')).href }
    })
    await rm(directory, { recursive: true, force: true })
  },
})
