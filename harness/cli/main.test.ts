import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { Case } from '../case.ts'
import { projectRoot } from '../corpus/corpus.ts'
import { commandLine } from './command-line.fixture.ts'

test('--help is status 0 and names the commands', async () => {
  const { status, stdout } = await commandLine(['--help'], projectRoot)
  expect(status).toBe(0)
  for (const command of ['run', 'show', 'coverage', 'corpus']) expect(stdout).toContain(command)
})

for (const words of [['ran'], ['run', 'adapter.ts', '--grab', 'x'], ['run']])
  test(`"${words.join(' ')}" is status 2, and what is wrong is named`, async () => {
    const { status, stderr } = await commandLine(words, projectRoot)
    expect(status).toBe(2)
    expect(stderr).toMatch(/'(ran|--grab)'|Name one thing to run/)
  })

test('coverage --json puts each statement of the standard in exactly one place', async () => {
  const { stdout, stderr } = await commandLine(['coverage', '--json'], projectRoot)
  expect(stderr).toBe('')
  const { covered, uncovered, excluded } = z
    .strictObject({
      covered: z.record(z.string(), z.array(z.string()).nonempty()),
      uncovered: z.record(z.string(), z.string()),
      excluded: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(stdout))
  const ids = [covered, uncovered, excluded].flatMap((each) => Object.keys(each))
  expect(new Set(ids).size).toBe(ids.length)
})

test('corpus prints every case in the vocabulary, with its file', async () => {
  const { status, stdout } = await commandLine(['corpus'], projectRoot)
  expect(status).toBe(0)
  const Listed = z.array(Case.extend({ file: z.string() })).nonempty()
  expect(Listed.safeParse(JSON.parse(stdout)).error).toBeUndefined()
})
