/** Each fails if Playwright has changed what internals.ts relies on. */
import { expect, test } from '@playwright/test'
import type { JSONReport } from '@playwright/test/reporter'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { playwright } from './nested-playwright.fixture.ts'

test('an unknown project: status 2, and those there are', async () => {
  const { status, said } = await playwright(['--project', 'native@netscape'])
  expect(status).toBe(2)
  expect(said).toContain('Project(s) "native@netscape" not found')
  expect(said).toContain('reference@node')
})

test('a case that there is not: status 2', async () => {
  const { status, said } = await playwright([
    '--project',
    'reference@node',
    '--grep',
    'no/such/case',
  ])
  expect(status).toBe(2)
  expect(said).toContain('No tests found')
})

test('cases that are only listed: status 0', async () => {
  const { status, said } = await playwright(['--project', 'reference@node', '--list'])
  expect(status).toBe(0)
  expect(said).toContain('stream/bom/leading')
})

/** Runs one test file, which imports what it needs of internals.ts; returns what it says in JSON. */
async function runTestFile(source: string): Promise<string> {
  const folder = test.info().outputPath('nested')
  const internals = path.join(import.meta.dirname, 'internals.ts')
  mkdirSync(folder)
  writeFileSync(
    path.join(folder, 'playwright.config.ts'),
    `export default { reporter: 'json', outputDir: 'results' }`,
  )
  writeFileSync(
    path.join(folder, 'nested.spec.ts'),
    `import { asFailure, attachJson, baseTest as test } from ${JSON.stringify(internals)}
    ${source}`,
  )
  const { said } = await playwright(['--config', path.join(folder, 'playwright.config.ts')])
  return said
}

test('the base of the tests has neither page nor context', async () => {
  const said = await runTestFile(`test('with a page', ({ page }) => void page)`)
  expect(said).toContain('has unknown parameter \\"page\\"')
})

test('what is attached is reported, without a step; a failure shows its message alone', async () => {
  const said = await runTestFile(
    `test('a case', ({}, testInfo) => {
      attachJson(testInfo, 'result', { verdict: 'pass' })
      throw asFailure('A sentence.')
    })`,
  )
  const report = JSON.parse(said) as JSONReport
  const [result] = report.suites[0]?.specs[0]?.tests[0]?.results ?? []
  const body = Buffer.from('{"verdict":"pass"}').toString('base64')
  expect(result?.attachments).toEqual([{ name: 'result', contentType: 'application/json', body }])
  expect(result?.steps).toBeUndefined()
  expect(result?.error).toMatchObject({
    message: 'Error: A sentence.',
    stack: 'Error: A sentence.',
  })
})
