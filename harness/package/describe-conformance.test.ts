/** A test file of a user's, run by vitest, by node:test and by bun test. */
import { expect, test } from '@playwright/test'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type * as nodeTest from 'node:test'
import type * as vitest from 'vitest'
import { projectRoot } from '../corpus/corpus.ts'
import { type Outcome, outcomeOf } from '../hosts/child-process.ts'
import { findRuntime } from '../hosts/runtimes/find-runtime.ts'
import type { TestRunner } from './describe-conformance.ts'

// The shape fits both runners: else this does not compile.
type Fits<Runner extends TestRunner> = Runner
export type Vitest = Fits<Pick<typeof vitest, 'describe' | 'it'>>
export type NodeTest = Fits<Pick<typeof nodeTest, 'describe' | 'it'>>

const passing = 'stream/bom/leading'
const known = 'connection/request/empty-query'
const failing = 'interface/events/target-in-every-listener'
const notApplicable = 'connection/cookies/same-origin'
const ids = [passing, known, failing, notApplicable]

/** What the reference does not pass on Node for its host's sake; one of the two is listed. */
const knownFailures = [{ reason: "The host's fetch omits it.", cases: [known] }]

test.describe.configure({ timeout: 600_000 })

/** Runs a test file that takes `describe` and `it` from a module, with known failures beside its adapter. */
async function runTestFile(
  from: string,
  name: string,
  args: (file: string) => string[],
  { program = process.execPath, env = {} }: { program?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const folder = test.info().outputPath('user')
  mkdirSync(folder)
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'))
  const own = (file: string): string => JSON.stringify(path.join(projectRoot, file))
  const adapter = path.join(folder, 'adapter.mjs')
  const reference = own('implementations/reference/event-source.ts')
  writeFileSync(adapter, `export { EventSource } from ${reference}`)
  writeFileSync(path.join(folder, 'known-failures.json'), JSON.stringify(knownFailures))
  // Vitest leaves the suite to Node, as it does with what is in node_modules.
  const config = `export default { test: { server: { deps: { external: [/\\/harness\\//] } } } }`
  writeFileSync(path.join(folder, 'vitest.config.mjs'), config)
  const grep = JSON.stringify(`^(${ids.join('|')})$`)
  const file = path.join(folder, name)
  writeFileSync(
    file,
    `import { describe, it } from ${JSON.stringify(from)}
    import { describeConformance } from ${own('harness/package/index.ts')}
    await describeConformance(${JSON.stringify(adapter)}, { describe, it, host: 'node', grep: ${grep} })`,
  )
  return outcomeOf(program, args(file), {
    cwd: folder,
    env: { ...process.env, ...env },
  })
}

test('vitest: a test a case, by chapters; a known failure passes, and an n/a is skipped', async () => {
  const program = path.join(projectRoot, 'node_modules/vitest/vitest.mjs')
  const { status, stdout } = await runTestFile(
    'vitest',
    'conformance.test.mjs',
    () => [program, 'run', '--reporter=json'],
    { env: { NODE_OPTIONS: `--import ${import.meta.resolve('tsx')}` } },
  )
  expect(status).toBe(1)
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    testResults: {
      assertionResults: {
        ancestorTitles: string[]
        title: string
        status: string
        failureMessages: string[]
      }[]
    }[]
  }
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  expect(
    tests.map(({ ancestorTitles, title, status: outcome }) => [
      ancestorTitles,
      title.split(':')[0],
      outcome,
    ]),
  ).toEqual([
    [['user@node', 'stream'], passing, 'passed'],
    [['user@node', 'connection'], notApplicable, 'skipped'],
    [['user@node', 'connection'], known, 'passed'],
    [['user@node', 'interface'], failing, 'failed'],
  ])
  const [message = ''] = tests[3]?.failureMessages ?? []
  expect(message).toMatch(/^Error: fail: interface\/events\/target-in-every-listener on user@node/)
})

test('node:test: the same', async () => {
  const { status, stdout } = await runTestFile('node:test', 'conformance.mjs', (file) => [
    '--import',
    import.meta.resolve('tsx'),
    '--test-reporter=tap',
    file,
  ])
  expect(status).toBe(1)
  const lines = [...stdout.matchAll(/^ {8}(not ok|ok) \d+ - ([^:]+):.*?(# SKIP.*)?$/gm)]
  expect(lines.map(([, outcome, id, skip]) => [id, outcome, skip !== undefined])).toEqual([
    [passing, 'ok', false],
    [notApplicable, 'ok', true],
    [known, 'ok', false],
    [failing, 'not ok', false],
  ])
})

test('bun test: the same, on Node all the same; what does not apply passes', async () => {
  const bun = findRuntime('bun')
  test.skip(!bun.found, bun.found ? '' : bun.reason)
  if (!bun.found) return
  const report = test.info().outputPath('junit.xml')
  const words = ['test', '--reporter=junit', `--reporter-outfile=${report}`]
  const { status } = await runTestFile('bun:test', 'conformance.test.mjs', () => words, {
    program: bun.executablePath,
  })
  expect(status).toBe(1)
  const written = readFileSync(report, 'utf8')
  const tests = [...written.matchAll(/<testcase name="([^:]+): [^>]*(\/>|>\s*<failure )/g)]
  expect(tests.map(([, id, end]) => [id, end === '/>' ? 'pass' : 'fail'])).toEqual([
    [passing, 'pass'],
    [notApplicable, 'pass'],
    [known, 'pass'],
    [failing, 'fail'],
  ])
})
