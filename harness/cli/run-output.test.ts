/** What a person, or a program, reads of a run. */
import { expect } from '@playwright/test'
import { Results } from '../results.ts'
import { grep, id, report, test } from './run.fixture.ts'

// A machine may be busy with browsers.
test.describe.configure({ timeout: 240_000 })

/** Cases of two families, which an implementation that hears nothing fails in two ways. */
const families = ['--grep', '^stream/(bom/(leading|twice)|delivery/one-event)$']

test('failures are told by cause, with one story each, and one line says how to go on', async ({
  run,
}) => {
  const { stdout, stderr } = await run('deaf', [...report, ...families])
  expect(stdout).toMatch(/^1\. stream\/[^:]*: messages: none\n {3}\d cases? on node: stream\//)
  const stories = stdout.match(/^ {3}(fail|timeout): /gm) ?? []
  const causes = stdout.match(/^\d+\. /gm) ?? []
  expect(stories).toHaveLength(causes.length)
  expect(stdout.trim().split('\n').at(-1)).toMatch(
    /^\d unexpected verdicts?, \d causes?\. Report: report\/index\.html\. To expect them from now on: .* run deaf\.js --report report --grep '\^stream\/.*' --update-known-failures$/,
  )
  // Without a terminal there is no line that changes.
  expect(stderr).toBe('')
})

test('--verbose tells each verdict', async ({ run }) => {
  const { stdout } = await run('deaf', [...grep, '--verbose'])
  expect(stdout).toMatch(new RegExp(`^fail: ${id} on deaf@node$`, 'm'))
  expect(stdout).not.toMatch(/^1\. /m)
})

test('--json prints the results and nothing else; a fault is told on standard error', async ({
  run,
}) => {
  const { status, stdout, stderr } = await run('deaf', [...grep, '--json'])
  const { results } = Results.parse(JSON.parse(stdout))
  expect(results['deaf@node']?.[id]).toMatchObject({ verdict: 'fail', expected: false })
  expect([status, stderr]).toEqual([1, ''])
  const faulty = await run('throwing', [...grep, '--json'])
  expect(faulty.status).toBe(2)
  expect(faulty.stderr).toContain('RangeError: not today')
  expect(Results.parse(JSON.parse(faulty.stdout)).targets).toEqual([])
})
