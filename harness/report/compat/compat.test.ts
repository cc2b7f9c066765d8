import { expect, test } from '@playwright/test'
import { exampleResults } from '../example/example-results.fixture.ts'
import { openRun } from '../model/run.ts'
import { compatBrowsers, workerKind } from './browser.ts'
import { readDeclared } from './declared.ts'
import { extractDeclared } from './extract-declared.ts'
import { compatFeatures } from './feature.ts'
import { compatTable } from './table.ts'

test('declared.json is what the installed package declares', () => {
  expect(readDeclared()).toEqual(extractDeclared())
})

test('every row is measured by statements that the standard has', () => {
  const known = new Set(exampleResults().requirements.map((statement) => statement.id))
  const named = compatFeatures.flatMap(({ measuredBy }) =>
    'requirements' in measuredBy ? measuredBy.requirements : [],
  )
  expect(named.filter((id) => !known.has(id))).toEqual([])
})

test('a build of an engine fills no cell of a browser that was not run', () => {
  const table = compatTable(openRun(exampleResults()))
  const row = table.features.find((feature) => feature.id === 'options-with-credentials')
  expect(row?.cells['chrome']).toEqual({ declared: { version_added: '26' }, measured: [] })
  expect(row?.cells['engine-chromium']?.measured).toMatchObject([
    { support: 'full', passed: 3, of: 3 },
  ])
  expect(row?.cells['engine-firefox']?.measured).toMatchObject([
    { support: 'partial', failing: ['connection/cors/with-credentials-any-origin'] },
  ])
  expect(row?.cells['engine-webkit']?.measured).toEqual([])
  const worker = table.features.find((feature) => feature.id === 'dedicated-worker')
  expect(worker?.cells['engine-chromium']?.measured.map((of) => of.target)).toEqual([
    'native@chromium-worker',
  ])
})

test('which browser a host is, by what was really run', () => {
  const of = (name: string, source: string, version = '1') =>
    compatBrowsers
      .filter((browser) => browser.isHost({ name, source, version }))
      .map((browser) => browser.id)
  expect(of('chromium', 'Debian chromium')).toEqual(['engine-chromium'])
  expect(of('chromium', 'system google-chrome-stable')).toEqual(['chrome', 'engine-chromium'])
  expect(of('firefox-worker', 'Debian firefox-esr')).toEqual(['firefox', 'engine-firefox'])
  expect(of('firefox', 'Playwright firefox')).toEqual(['engine-firefox'])
  expect(of('webkit', 'Playwright webkit')).toEqual(['engine-webkit'])
  expect(of('node-24', 'Node')).toEqual(['node'])
  expect(workerKind('firefox-shared-worker')).toEqual({ engine: 'firefox', kind: 'shared-worker' })
})
