import { expect, test } from '@playwright/test'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { startProcess } from './hosts/child-process.ts'
import { noResults } from './results.fixture.ts'
import type { Results } from './results.ts'
import { type Journal, journalEnding, openJournal, resultsOfJournal } from './results-journal.ts'

const result = { verdict: 'pass', expected: true, durationMs: 1, waitedMs: 0, runs: 1 } as const
const target = (id: string): Results['targets'][number] => ({
  id,
  implementation: { name: id, version: null, profile: null },
  host: { name: id, version: null, source: null },
})
const whole: Results = {
  ...noResults,
  targets: [target('a@node'), target('b@node')],
  results: { 'a@node': { 'a/b/c': result, 'a/b/d': result }, 'b@node': { 'a/b/c': result } },
}

/** In a folder that is made for it. */
function writtenJournal(): { file: string; journal: Journal } {
  const file = test.info().outputPath(`reports/latest${journalEnding}`)
  const journal = openJournal(file, { ...whole, targets: [], results: {} })
  for (const info of whole.targets) journal.target(info)
  for (const [targetId, results] of Object.entries(whole.results))
    for (const [caseId, each] of Object.entries(results)) journal.result(targetId, caseId, each)
  return { file, journal }
}

test('what was written is read, at any time, and says that it is unfinished', () => {
  const { file } = writtenJournal()
  expect(resultsOfJournal(readFileSync(file, 'utf8'))).toEqual({
    ...whole,
    environment: { ...whole.environment, unfinished: true },
  })
})

test('a last line that is cut off costs only itself', () => {
  const text = readFileSync(writtenJournal().file, 'utf8')
  const { results } = resultsOfJournal(text.slice(0, -20))
  const count = (all: typeof results): number =>
    Object.values(all).reduce((sum, ofTarget) => sum + Object.keys(ofTarget).length, 0)
  expect(count(results)).toBe(count(whole.results) - 1)
})

test('it is gone when the results are elsewhere', () => {
  const { file, journal } = writtenJournal()
  journal.remove()
  expect(existsSync(file)).toBe(false)
})

test('one that a living process is writing is left alone; one of a dead process is replaced', () => {
  const { file, journal } = writtenJournal()
  const head = readFileSync(file, 'utf8')
  const by = (writer: number): void =>
    writeFileSync(file, head.replace(`"process":${process.pid}`, `"process":${writer}`))
  by(process.ppid)
  expect(() => openJournal(file, whole)).toThrow(
    new RegExp(`^Process ${process.ppid} is writing .*: wait for that run `),
  )
  expect(readFileSync(file, 'utf8')).toContain('a/b/c')
  // No process has so high a number.
  by(2 ** 30)
  openJournal(file, whole)
  expect(readFileSync(file, 'utf8')).not.toContain('"targetId"')
  journal.remove()
})

/** Begins each journal at the time that it is told, prints which of them it has, and lives while it is written to. */
const beginner = `
  import { createInterface } from 'node:readline'
  import { openJournal } from ${JSON.stringify(path.join(import.meta.dirname, 'results-journal.ts'))}
  const print = (value) => console.log(JSON.stringify(value))
  print(['ready'])
  for await (const line of createInterface(process.stdin)) {
    const { files, head, begin } = JSON.parse(line)
    print(files.filter((file, index) => {
      while (Date.now() < begin + 4 * index);
      try {
        return openJournal(file, head)
      } catch (error) {
        if (!error.message.includes(' is writing ')) throw error
      }
    }))
  }`

test('if two processes begin a journal at once, one of them has it', async () => {
  const folder = test.info().outputPath()
  const program = test.info().outputPath('beginner.ts')
  mkdirSync(folder, { recursive: true })
  writeFileSync(program, beginner)
  const files = Array.from({ length: 400 }, (_, index) =>
    path.join(folder, `${index}${journalEnding}`),
  )
  // A run that was killed has left every other one.
  for (const file of files.filter((_, index) => index % 2 > 0))
    writeFileSync(file, `{"process":${2 ** 30},"schemaVersion":1}\n`)

  const words = ['--import', import.meta.resolve('tsx'), program]
  const both = [1, 2].map(() =>
    startProcess(process.execPath, words, { env: process.env, stdin: 'pipe' }),
  )
  const printed = both.map(({ stdout }) => createInterface(stdout)[Symbol.asyncIterator]())
  const next = (): Promise<string[][]> =>
    Promise.all(
      printed.map(async (lines) => JSON.parse((await lines.next()).value ?? '[]') as string[]),
    )
  expect(await next()).toEqual([['ready'], ['ready']])
  const told = { files, head: noResults, begin: Date.now() + 100 }
  for (const { stdin } of both) stdin?.write(`${JSON.stringify(told)}\n`)
  const had = await next()
  for (const { stdin } of both) stdin?.end()
  await Promise.all(both)
  expect(had.flat().toSorted()).toEqual(files.toSorted())
  expect(readdirSync(folder).toSorted()).toEqual(
    ['beginner.ts', ...files.map((file) => path.basename(file))].toSorted(),
  )
})

test('a full disk is told in a sentence', () => {
  test.skip(!existsSync('/dev/full'), 'There is no /dev/full.')
  const file = test.info().outputPath(`full${journalEnding}`)
  mkdirSync(path.dirname(file), { recursive: true })
  symlinkSync('/dev/full', `${file}.${process.pid}`)
  expect(() => openJournal(file, whole)).toThrow(
    /^\S+ cannot be written \(ENOSPC: [^\n]*\): what is complete is in it; make room [^\n]*\.$/,
  )
  expect(readdirSync(path.dirname(file))).toEqual([])
})
