import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { HarnessError } from '../../errors.ts'
import { findChromium } from '../../hosts/chromium/find-chromium.ts'
import { launchChromium } from '../../hosts/chromium/launch-chromium.ts'
import { writeReport } from '../../report/write-report.ts'
import type { Results } from '../../results.ts'

/**
 * Takes the picture of a report that the README shows: legend and matrix, with the cases that some target fails.
 *
 * @throws HarnessError if there is no Chromium
 */
export async function takePicture(results: Results, file: string): Promise<void> {
  const found = findChromium()
  if (!found.found) throw new HarnessError(`${found.reason} ${found.remedy}`)
  const folder = await mkdtemp(path.join(tmpdir(), 'report-'))
  const browser = await launchChromium(found)
  try {
    await writeReport(results, path.join(folder, 'report'))
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    const index = pathToFileURL(path.join(folder, 'report/index.html'))
    await page.goto(`${index.href}#matrix?show=bad`)
    // Under the row of links that stays at the top.
    await page.locator('#matrix').evaluate((matrix) => matrix.scrollIntoView())
    await page.screenshot({ path: file })
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}
