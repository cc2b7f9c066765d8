import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { CDPSession, Page } from 'playwright'
import { HarnessError } from '../../errors.ts'
import { findChromium } from '../../hosts/chromium/find-chromium.ts'
import { launchChromium } from '../../hosts/chromium/launch-chromium.ts'
import { generatedResults } from '../../report/example/generated-results.fixture.ts'
import { writeReport } from '../../report/write-report.ts'

/** What is typed into the filter: few rows, many rows, all rows again; one column, all columns. */
const inputs = [
  ...['data', 'e', 'retry', 'bom', ''].map((value) => ({ name: 'text', value })),
  ...['1', ''].map((value) => ({ name: 'target', value })),
  ...['unexpected', ''].map((value) => ({ name: 'show', value })),
]
const rounds = 3

/**
 * Measures the report of 1100 cases on 100 targets in Chromium: its size, its first paint, and the processor time that its
 * thread works for loading and for each answer of the filter. It depends on the machine: compare two runs of one hour.
 *
 * @throws HarnessError if there is no Chromium
 */
export async function measureReportPage(): Promise<string> {
  const found = findChromium()
  if (!found.found) throw new HarnessError(`${found.reason} ${found.remedy}`)
  const folder = await mkdtemp(path.join(tmpdir(), 'report-'))
  await writeReport(generatedResults(1100, 100), path.join(folder, 'report'))
  const browser = await launchChromium(found)
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const unloadedMs = await workMs(devtools)
    await page.goto(pathToFileURL(path.join(folder, 'report/index.html')).href)
    const loadMs = (await workMs(devtools)) - unloadedMs
    const paintMs = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    )
    await page.locator('#matrix').scrollIntoViewIfNeeded()
    const answersMs: number[] = []
    for (const input of Array.from({ length: rounds }, () => inputs).flat()) {
      const before = await workMs(devtools)
      await type(page, input)
      answersMs.push(Math.round((await workMs(devtools)) - before))
    }
    const bytes = await readFile(path.join(folder, 'report/index.html'))
    const before = await workMs(devtools)
    await unfoldAll(page)
    const unfoldMs = (await workMs(devtools)) - before
    return [
      `${megabytes(bytes.length)}, ${megabytes(gzipSync(bytes).length)} zipped`,
      `first paint after ${paintMs.toFixed(0)} ms, ${loadMs.toFixed(0)} ms of work`,
      `answers of the filter: ${answersMs.join(', ')} ms of work`,
      `unfolding every implementation: ${unfoldMs.toFixed(0)} ms of work`,
    ].join('\n')
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

/** Milliseconds of processor time that the page's thread has worked, from script to paint. */
async function workMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
}

/** Types into a control of the filter and waits until the frame that shows its answer is painted. */
async function type(page: Page, input: { name: string; value: string }): Promise<void> {
  await page.evaluate(({ name, value }) => {
    const control = document.querySelector<HTMLInputElement>(`#filter [name=${name}]`)
    if (control) control.value = value
    control?.dispatchEvent(new Event('input', { bubbles: true }))
  }, input)
  await painted(page)
}

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLElement>('#filter [name=hosts]')?.click())
  await painted(page)
}

function painted(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.addEventListener('message', () => resolve())
          channel.port1.start()
          channel.port2.postMessage('')
        })
      }),
  )
}
