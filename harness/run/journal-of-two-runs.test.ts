import { expect, test } from '@playwright/test'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { startProcess } from '../hosts/child-process.ts'
import { noResults } from '../results.fixture.ts'
import { journalEnding } from '../results-journal.ts'

/** Begins each journal at the time that it is told, prints which of them it has, and lives while it is written to. */
const beginner = `
  import { createInterface } from 'node:readline'
  import { openJournal } from ${JSON.stringify(path.join(import.meta.dirname, '../results-journal.ts'))}
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
