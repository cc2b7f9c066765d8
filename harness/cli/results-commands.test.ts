/** `list`, `explain`, `merge` and `diff`: what is asked of cases and of results that are there. */
import { expect } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exampleResults } from '../report/example/example-results.fixture.ts'
import type { Results } from '../results.ts'
import { commandLine, type Outcome } from './command-line.fixture.ts'
import { test as base } from './run.fixture.ts'

type Call = (words: readonly string[], files?: Record<string, Results>) => Promise<Outcome>

const test = base.extend<{ call: Call }>({
  /** Calls the command line in a folder with results. */
  call: async ({ folder }, use) => {
    await use(async (words, files = { 'report/results.json': exampleResults() }) => {
      for (const [name, results] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
        await writeFile(path.join(folder, name), JSON.stringify(results))
      }
      return commandLine(words, folder)
    })
  },
})

// A machine may be busy with browsers.
test.describe.configure({ timeout: 240_000 })

/** A case that a target of the example fails, with a difference. */
function redIn({ results }: Results): { caseId: string; target: string } {
  for (const [target, cells] of Object.entries(results))
    for (const [caseId, { verdict, detail }] of Object.entries(cells))
      if (verdict === 'fail' && detail && detail.mismatches.length > 0) return { caseId, target }
  throw new Error('The example fails nothing.')
}

const { caseId: red, target } = redIn(exampleResults())

test('list: the cases of a pattern and a level, as a table and as JSON', async ({ call }) => {
  const words = ['list', '--grep', '^stream/(bom|end-of-stream)/', '--level', 'must']
  const { stdout, status } = await call(words)
  expect(stdout).toMatch(/^stream\/bom\/leading +must +\S/m)
  expect(stdout).not.toMatch(/ (interop|should|observe) /)
  expect(status).toBe(0)
  const listed = JSON.parse((await call([...words, '--json'])).stdout) as { id: string }[]
  expect(listed.map(({ id }) => id)).toEqual(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  )
  const hosts = await call(['list', '--hosts'])
  expect(hosts.stdout).toMatch(/^node +found +the Node that runs the suite$/m)
})

test('explain: the story of the last run, or a bug report', async ({ call }) => {
  const { stdout, status } = await call(['explain', red, '--target', target])
  expect(stdout).toMatch(new RegExp(`^fail: ${red} on ${target}\n`))
  expect(stdout).toContain('(- expected, + observed):')
  expect(status).toBe(0)
  const report = await call(['explain', red, '--target', target, '--markdown'])
  const parts = [
    '# ',
    '## What the standard says',
    '## On the wire',
    '## What came',
    '## To see it',
  ]
  const places = parts.map((part) => report.stdout.indexOf(part))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(report.stdout).toContain(`show ${red}\n`)
})

test('explain: what is not there is named, status 2', async ({ call }) => {
  for (const [words, says] of [
    [['explain', 'stream/no/case'], 'The results have no case stream/no/case'],
    [['explain', red, '--target', 'x@y'], `choose from `],
    [['explain', red, '--results', 'gone.json'], 'Cannot read gone.json'],
  ] as const) {
    const { status, stderr } = await call(words)
    expect(stderr).toContain(says)
    expect(status).toBe(2)
  }
  const nowhere = await call(['explain', red, '--results', 'empty'], {})
  expect(nowhere.status).toBe(2)
})

test('diff: status 1 if something passes no longer; known failures are marked', async ({
  call,
}) => {
  const [older, newer] = [exampleResults(), structuredClone(exampleResults())]
  const passing = newer.cases.find(({ id }) => newer.results[target]?.[id]?.verdict === 'pass')
  const cell = newer.results[target]?.[passing?.id ?? '']
  if (!passing || !cell) throw new Error('The example passes nothing.')
  Object.assign(cell, { verdict: 'fail', knownFailure: { reason: 'It broke.' } })
  const files = { 'old.json': older, 'new/results.json': newer }
  const worse = await call(['diff', 'old.json', 'new'], files)
  expect(worse.stdout).toContain('1 worse, 0 better, 0 changed')
  expect(worse.stdout).toContain(
    `\n${target}\n  worse   ${passing.id}: pass → fail (known failure: It broke.)`,
  )
  expect(worse.status).toBe(1)
  const better = await call(['diff', 'new', 'old.json', '--markdown'], files)
  expect(better.stdout).toContain(`### \`${target}\`\n\n- better  \`${passing.id}\`: fail → pass`)
  expect(better.status).toBe(0)
})

test('merge: results of other cases are refused, status 2', async ({ call }) => {
  const other = structuredClone(exampleResults())
  other.cases.pop()
  const files = { 'a.json': exampleResults(), 'b.json': other }
  const { status, stderr } = await call(['merge', 'a.json', 'b.json', '--out', 'c.json'], files)
  expect(stderr).toMatch(/^b\.json is of .*: merge results of the same cases\.\n$/)
  expect(status).toBe(2)
})
