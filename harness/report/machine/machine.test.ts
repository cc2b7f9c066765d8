import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { z } from 'zod'
import { exampleResults } from '../example/example-results.fixture.ts'
import { openRun } from '../model/run.ts'
import { test } from '../page-browser.fixture.ts'
import { badgeOf, badgeSvg } from './badge.ts'
import { bugs } from './bugs.ts'
import { junit } from './junit.ts'
import { summary } from './summary.ts'
import { wptReport, wptReportOf } from './wptreport.ts'
import { xmlText } from './xml-text.ts'

test('junit.xml is XML, and only what is red is a failure', async ({ chromiumPage }) => {
  const counts = await chromiumPage.evaluate(
    (xml) => {
      const { documentElement: root } = new DOMParser().parseFromString(xml, 'application/xml')
      const count = (selector: string) => root.querySelectorAll(selector).length
      return {
        root: root.nodeName,
        said: ['failures', 'errors', 'skipped', 'tests'].map((name) =>
          Number(root.getAttribute(name)),
        ),
        found: ['failure', 'error', 'skipped', 'testcase'].map(count),
        suites: count('testsuite'),
      }
    },
    junit(openRun(exampleResults())),
  )
  expect(counts.root).toBe('testsuites')
  expect(counts.found).toEqual(counts.said)
  expect(counts.found.slice(0, 2)).toEqual([4, 1])
  expect(counts.suites).toBe(10)
})

test('bugs.md has a paragraph for each known failure, with its hosts, its cases and an example', () => {
  const page = bugs(openRun(exampleResults()))
  const [, about] = /^### (Every leading byte order mark[^]*?)(?=^## )/m.exec(page) ?? []
  expect(about).toContain('Seen on `node`, `chromium` in `stream/bom/leading`')
  expect(about).toContain('Known as <https://example.org/issues/1>.')
  expect(about).toContain('messages, expected:\n  message "A\\nB\\nC"\nmessages, observed:')
  expect(about).toMatch(/^← data: /m)
  expect([...page.matchAll(/^### /gm)]).toHaveLength(3)
  // Nothing is known of what is red.
  expect(page).not.toContain('undici')
})

test('text that XML cannot hold is made visible', () => {
  expect(xmlText('<a b="c">&\0\x1B\n\uFFFF')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;␀␛&#10;\uFFFD')
})

/** As wpt.fyi reads it; https://github.com/web-platform-tests/wpt `wptreport.py` writes it. */
const Status = { message: z.string().nullable(), expected: z.string().optional() }
const WptReportFile = z.strictObject({
  run_info: z.looseObject({ product: z.string() }),
  time_start: z.int(),
  time_end: z.int(),
  subsuites: z.record(z.string(), z.looseObject({ product: z.string() })),
  results: z.array(
    z.strictObject({
      test: z.string().startsWith('/'),
      subsuite: z.string(),
      status: z.enum(['OK', 'ERROR', 'TIMEOUT', 'CRASH', 'SKIP', 'PRECONDITION_FAILED']),
      duration: z.int(),
      ...Status,
      subtests: z.array(
        z.strictObject({
          name: z.string(),
          status: z.enum(['PASS', 'FAIL', 'TIMEOUT', 'NOTRUN', 'ERROR', 'PRECONDITION_FAILED']),
          ...Status,
        }),
      ),
    }),
  ),
})

test('wptreport.json has the form of wptrunner, a subsuite a target', () => {
  const run = openRun(exampleResults())
  const report = WptReportFile.parse(JSON.parse(JSON.stringify(wptReport(run))))
  expect(Object.keys(report.subsuites)).toEqual(run.ran.map((target) => target.id))
  const unexpected = report.results.flatMap(({ subtests }) =>
    subtests.filter((subtest) => subtest.expected !== undefined),
  )
  expect(unexpected.map((subtest) => [subtest.status, subtest.expected])).toEqual([
    ['PASS', 'FAIL'],
    ['TIMEOUT', 'PASS'],
    ['NOTRUN', 'PASS'],
    ['FAIL', 'PASS'],
  ])
  const [target] = run.ran
  if (!target) throw new Error('No target ran.')
  const alone = WptReportFile.parse(wptReportOf(run, target))
  expect(alone.subsuites).toEqual({})
  expect(alone.run_info).toMatchObject({
    product: 'native@chromium',
    browser_version: '142.0.7444.59',
  })
})

test('a badge never shows more than was measured', () => {
  const run = openRun(exampleResults())
  const badge = (id: string) => {
    const target = run.results.targets.find((one) => one.id === id)
    if (!target) throw new Error(`There is no ${id}.`)
    return badgeOf(run, target, 'must')
  }
  expect(badge('native@chromium')).toEqual({
    schemaVersion: 1,
    label: 'EventSource must',
    message: '15/15',
    color: '2f7d32',
  })
  expect(badge('native@webkit').message).toBe('not run')
  expect(badge('eventsource-parser@node').message).toBe('4/5')
  expect(badgeSvg({ ...badge('native@chromium'), message: '<b>' })).toContain('>&lt;b&gt;</text>')
})

test('the summary puts what is red first and shows hostile text as text', () => {
  const results = exampleResults()
  const red = results.results['undici@node']?.['interface/close/inside-a-named-event']
  if (red?.detail) red.detail.problem = '@team | <img src=x> [a](javascript:b) https://c.example'
  const lines = summary(openRun(results)).split('\n')
  expect(lines[0]).toBe('## ❌ EventSource conformance: 4 unexpected of 144 verdicts')
  expect(lines.find((line) => line.includes('inside-a-named'))).toContain(
    '&#64;team \\| &lt;img src=x&gt; \\[a\\]\\(javascript:b\\) https&#58;//c.example',
  )
  expect(lines.filter((line) => line.startsWith('| `'))).toHaveLength(4 + 8)
})

test('a run writes every file, and each badge is a picture', async ({ chromiumPage, report }) => {
  const { directory } = await report(exampleResults())
  expect((await readdir(directory)).toSorted()).toEqual([
    'badges',
    'bugs.md',
    'cases',
    'compat.json',
    'index.html',
    'junit.xml',
    'results.json',
    'summary.md',
    'wptreport',
    'wptreport.json',
  ])
  await chromiumPage.goto(`file://${join(directory, 'badges', 'undici@node', 'must.svg')}`)
  await expect(chromiumPage.locator('svg')).toHaveAttribute('aria-label', 'EventSource must: 13/15')
  const endpoint = await readFile(join(directory, 'badges', 'undici@node', 'must.json'), 'utf8')
  expect(JSON.parse(endpoint)).toMatchObject({ schemaVersion: 1, message: '13/15' })
})

test('the summary of a run that was stopped says so, and is not good', () => {
  const whole = exampleResults()
  const { results } = whole
  for (const ofTarget of Object.values(results))
    for (const result of Object.values(ofTarget)) result.expected = true
  const stopped = { ...whole, environment: { ...whole.environment, unfinished: true as const } }
  expect(summary(openRun(whole))).toMatch(/✅ .*all as expected$/m)
  expect(summary(openRun(stopped))).toMatch(/❌ .*; the run was stopped before its end$/m)
})
