import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { gridBrowsers } from './grid-file.ts'

const variable = 'EVENTSOURCE_CONFORMANCE_GRID'

test.afterEach(() => {
  delete process.env[variable]
})

/** Leaves a grid file and names it in the environment. */
function give(content: unknown): void {
  const file = test.info().outputPath('grid.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  process.env[variable] = file
}

test('without a file there are no browsers', () => {
  expect(gridBrowsers()).toEqual([])
})

test('what may be left out has sensible values', () => {
  const capabilities = { browserName: 'MicrosoftEdge', browserVersion: '140' }
  give({ url: 'http://127.0.0.1:4444', browsers: { 'edge-140': { capabilities } } })
  expect(gridBrowsers()).toEqual([
    {
      name: 'edge-140',
      engine: 'chromium',
      slots: 1,
      names: { page: '127.0.0.1', crossSite: 'localhost' },
      serverUrl: 'http://127.0.0.1:4444',
      capabilities,
    },
  ])
})

const url = 'http://127.0.0.1:4444'

/** Contents of the file, and what the one sentence about it must name. */
const faults: { name: string; content: unknown; names: string[] }[] = [
  { name: 'not JSON', content: '{\n', names: ['cannot be read as JSON'] },
  { name: 'no url', content: { browsers: {} }, names: ['url'] },
  { name: 'no capabilities', content: { url, browsers: { a: {} } }, names: ['a → capabilities'] },
  {
    name: 'a name with a space',
    content: { url, browsers: { 'a b': { capabilities: { browserName: 'firefox' } } } },
    names: ['a b'],
  },
  {
    name: 'a browser that nobody knows',
    content: { url, browsers: { lynx: { capabilities: { browserName: 'lynx' } } } },
    names: ['engine of lynx', 'add "engine" to lynx'],
  },
]

for (const { name, content, names } of faults)
  test(`${name}: one sentence`, () => {
    give(content)
    expect(gridBrowsers).toThrow(/^[^\n]*grid\.json[^\n]*\.$/)
    for (const part of names) expect(gridBrowsers).toThrow(part)
  })
