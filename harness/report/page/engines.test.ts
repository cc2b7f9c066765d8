import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import {
  engineNames,
  type EnginePage,
  unavailableReason,
  openEnginePage,
} from '../engine-page.fixture.ts'
import { exampleCases } from '../example/example-cases.fixture.ts'
import { exampleResults } from '../example/example-results.fixture.ts'
import { generatedResults } from '../example/generated-results.fixture.ts'
import { hostileResults } from '../example/hostile-results.fixture.ts'
import { test } from '../page-browser.fixture.ts'
import { axeFindings } from './axe-findings.ts'

/** What a reader has to be able to do with a report from disk, in every engine. */

const shownRows = `[...document.querySelectorAll('#pane tr[id]')].filter((row) => row.checkVisibility()).length`
const focusedCell = `[document.activeElement.closest('tr')?.id, document.activeElement.cellIndex]`
const isStoryOpen = `document.querySelector('#story').open`
const rowIsInSight = `(() => {
  const boxOf = (selector) => document.querySelector(selector).getBoundingClientRect()
  const [links, heads, row] = ['nav', '.heads', '.here'].map(boxOf)
  return links.bottom <= heads.top && heads.bottom <= row.top && row.bottom <= innerHeight
})()`
const rowOfBom = 'stream/bom/leading'

for (const name of engineNames) {
  test.describe(`in ${name}`, () => {
    // One after the other: they share a browser.
    test.describe.configure({ mode: 'default' })
    const reason = unavailableReason(name)
    test.skip(reason !== undefined, reason)
    let page: EnginePage
    test.beforeAll(async () => void (page = await openEnginePage(name)))
    test.afterAll(() => page.close())
    const shows = (expression: string) => expect.poll(() => page.read(expression))

    test('opened from disk, filtered by its address', async ({ report }) => {
      const { url } = await report(exampleResults())
      await page.open(`${url}#matrix?show=unexpected`)
      await shows(shownRows).toBe(4)
      await shows(`document.querySelector('#filter output').value`).toBe('4 of 18 cases')
    })

    test('a row opened by link is in sight, under the heads of its columns', async ({ report }) => {
      const { url } = await report(generatedResults(60, 12))
      await page.open(`${url}#stream/utf8-2/two-three-and-four-bytes-22`)
      await shows(rowIsInSight).toBe(true)
    })

    test('a cell opened by link', async ({ report }) => {
      const { url } = await report(exampleResults())
      await page.open(`${url}#${rowOfBom}@eventsource@node`)
      const storyShows = (expression: string) => expect.poll(() => page.readFrame(expression))
      await storyShows(`document.querySelector('h1')?.textContent`).toMatch(
        /^A leading BOM is stripped/,
      )
      await storyShows(`document.querySelector('details.run[open] h3')?.textContent`).toBe(
        'eventsource@node',
      )
      await storyShows(`getComputedStyle(document.querySelector('.run')).borderRadius`).toBe('8px')
    })

    test('keyboard only: to the filter, to a cell, into its story and back', async ({ report }) => {
      const { url } = await report(exampleResults())
      await page.open(url)
      await page.press('/', 'bom', 'ArrowDown')
      await shows(focusedCell).toEqual([rowOfBom, 1])
      await page.press(...Array<string>(4).fill('ArrowRight'), 'Enter')
      await shows(isStoryOpen).toBe(true)
      await shows('location.hash').toBe(`#${rowOfBom}@eventsource@node?text=bom`)
      await page.press('Escape')
      await shows(isStoryOpen).toBe(false)
      await shows(focusedCell).toEqual([rowOfBom, 5])
      await page.press('+', 'ArrowRight', 'ArrowRight')
      await shows(focusedCell).toEqual([rowOfBom, 7])
      await shows('location.hash').toContain('unfolded=eventsource')
      await page.press('-')
      await shows(focusedCell).toEqual([rowOfBom, 5])
    })

    test('a key pressed as soon as a story closes is not lost', async ({ report }) => {
      const { url } = await report(exampleResults())
      await page.open(url)
      await page.press('/', 'bom', 'ArrowDown', 'ArrowRight', 'Enter')
      await shows(isStoryOpen).toBe(true)
      // The dialog tells of its end in a later task.
      const afterTheEnd = await page.read(`new Promise((resolve) => {
        const story = document.querySelector('#story')
        story.addEventListener('close', () => resolve(${focusedCell}))
        story.close()
        const key = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })
        document.activeElement.dispatchEvent(key)
      })`)
      expect(afterTheEnd).toEqual([rowOfBom, 3])
    })

    test('axe finds nothing', async ({ report }) => {
      test.setTimeout(120_000)
      const { url, directory } = await report(exampleResults(), { against: exampleResults() })
      for (const address of [url, `file://${directory}/cases/${rowOfBom}.html#eventsource@node`]) {
        await page.open(address)
        expect(await page.read(axeFindings)).toEqual([])
      }
    })

    test('hostile results are only ever text', async ({ report }) => {
      const { url, directory } = await report(hostileResults(), { against: hostileResults() })
      const stories = exampleCases
        .slice(0, 3)
        .map(({ id }) => `file://${directory}/cases/${id}.html`)
      for (const address of [url, ...stories]) {
        await page.open(address)
        const counts = `['img, [onerror]', 'a[href^="javascript"]', 'script']
          .map((selector) => document.querySelectorAll(selector).length)`
        expect(await page.read(counts)).toEqual([0, 0, 1])
        expect(await page.read('document.title')).not.toBe('owned')
        expect(await page.read('document.body.textContent')).toContain('<script>document.title=')
      }
    })

    test('without script it is all there to read', async ({ report }) => {
      const { url, directory } = await report(exampleResults())
      await page.open(await frameWithoutScript(url))
      expect(await page.readFrame(`matchMedia('(scripting: none)').matches`)).toBe(true)
      expect(await page.readFrame('document.documentElement.className')).toBe('')
      expect(await page.readFrame(`document.querySelector('#filter').checkVisibility()`)).toBe(
        false,
      )
      expect(await page.readFrame(shownRows)).toBeGreaterThan(0)
      const link = `[...document.links].find((a) => a.text.startsWith('A CR without an LF'))`
      const story = String(await page.readFrame(`${link}.href`))
      expect(story).toContain(`${directory}/cases/stream/line-endings/cr.html`)
      await page.open(await frameWithoutScript(story))
      expect(await page.readFrame(`document.querySelector('h1').textContent`)).toMatch(
        /^A CR without an LF/,
      )
    })
  })
}

/**
 * Writes a page beside a page of the report, which shows that one in a frame whose sandbox disables scripting, and
 * gives its address. The switches for a whole browser are other ones in each engine, and Firefox has none that a
 * driver could reach.
 */
async function frameWithoutScript(url: string): Promise<string> {
  const around = url.replace(/\.html$/, '.without-script.html')
  const frame = `<iframe sandbox="allow-same-origin" src="${url}" width="1200" height="800"></iframe>`
  await writeFile(fileURLToPath(around), `<!doctype html><title>Without script</title>${frame}`)
  return around
}
