import { expect, test as base } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { type PlannedTarget, type Scheduler, startScheduler } from './scheduler.ts'

/** Starts a scheduler of lanes that are written in the test: the body of a function of `order` and `tell`, and what they do as they load. */
const test = base.extend<{
  scheduler(body: string, count?: number, atLoad?: string, silenceLimitMs?: number): Scheduler
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  scheduler: async ({}, use, testInfo) => {
    const schedulers: Scheduler[] = []
    await use((body, count = 1, atLoad = '', silenceLimitMs = 60_000) => {
      const module = testInfo.outputPath('lane.mjs')
      writeFileSync(
        module,
        `${atLoad}
        const tell = (notice) => process.send(notice)
        const result = (caseId, title = caseId) =>
          tell({ caseId, title, result: { verdict: 'pass', expected: true } })
        process.on('disconnect', () => process.exit())
        process.on('message', (order) => { ${body} })`,
      )
      const scheduler = startScheduler({ count, module, silenceLimitMs })
      schedulers.push(scheduler)
      return scheduler
    })
    await Promise.all(schedulers.map((scheduler) => scheduler.close()))
  },
})

const planned = (target: string, ...cases: string[]): PlannedTarget => ({
  target,
  description: { implementation: 'a', adapterFile: '/adapter.js', host: 'node' },
  repetition: 0,
  cases,
})
const runsAll = 'for (const id of order.cases) result(id); tell({ over: true })'

test('delivers what was asked for before and after it came, to each who asks', async ({
  scheduler,
}) => {
  const { begin, delivery } = scheduler(runsAll)
  begin([planned('a@node', 'one', 'two')])
  const early = delivery('a@node', 0, 'one')
  expect(await early).toMatchObject({ title: 'one', result: { verdict: 'pass' } })
  expect(await delivery('a@node', 0, 'one')).toEqual(await early)
  expect(await delivery('a@node', 0, 'two')).toMatchObject({ title: 'two' })
})

test('what has come of the next cases is at hand, in their order', async ({ scheduler }) => {
  const { begin, delivery, following } = scheduler(
    `for (const id of ['four', 'one', 'two', 'five']) result(id)`,
  )
  begin([planned('a@node', 'one', 'two', 'three', 'four', 'five')])
  await delivery('a@node', 0, 'five')
  expect(Object.keys(following('a@node', 0, 'one', 3))).toEqual(['two', 'four'])
  expect(following('a@node', 0, 'three', 1)).toMatchObject({ four: { title: 'four' } })
  expect(following('a@node', 0, 'five', 3)).toEqual({})
})

test('a repetition is run of its own', async ({ scheduler }) => {
  const { begin, delivery } = scheduler(
    `globalThis.lives = (globalThis.lives ?? 0) + 1
    result('one', 'life ' + lives); tell({ over: true })`,
  )
  begin([planned('a@node', 'one'), { ...planned('a@node', 'one'), repetition: 1 }])
  expect(await delivery('a@node', 0, 'one')).toMatchObject({ title: 'life 1' })
  expect(await delivery('a@node', 1, 'one')).toMatchObject({ title: 'life 2' })
})

test('a target that cannot be run: the first case tells, the others know', async ({
  scheduler,
}) => {
  const { begin, delivery } = scheduler(`tell({ over: true, broken: 'No browser.' })`)
  begin([planned('a@node', 'one', 'two')])
  const broken = 'No browser.'
  expect(await delivery('a@node', 0, 'two')).toEqual({ broken, isFirst: false })
  expect(await delivery('a@node', 0, 'one')).toEqual({ broken, isFirst: true })
  // Who has given up waiting for an answer, and asks again, is told the same.
  expect(await delivery('a@node', 0, 'one')).toEqual({ broken, isFirst: true })
})

test('lanes that cannot even start cost all targets, and nobody waits', async ({ scheduler }) => {
  const { begin, delivery } = scheduler('', 2, 'process.exit(4)')
  const targets = ['a@node', 'b@node', 'c@node']
  begin(targets.map((target) => planned(target, 'one')))
  for (const target of targets)
    expect(await delivery(target, 0, 'one')).toEqual({
      broken: expect.stringMatching(`^The process that ran ${target} ended: .* status 4`),
      isFirst: true,
    })
})

test('a lane that dies costs what it had left of its targets, and another takes its place', async ({
  scheduler,
}) => {
  const { begin, delivery } = scheduler(
    `if (order.target === 'bad@node') { result('one'); setImmediate(() => process.exit(3)) }
    else { ${runsAll} }`,
  )
  begin([planned('bad@node', 'one', 'two'), planned('good@node', 'one')])
  expect(await delivery('bad@node', 0, 'one')).toMatchObject({ title: 'one' })
  expect(await delivery('bad@node', 0, 'two')).toMatchObject({
    broken: expect.stringContaining('ended with status 3'),
  })
  expect(await delivery('good@node', 0, 'one')).toMatchObject({ title: 'one' })
})

test('a lane that tells nothing any more is ended', async ({ scheduler }) => {
  const { begin, delivery } = scheduler('for (;;);', 1, '', 2_000)
  begin([planned('a@node', 'one')])
  expect(await delivery('a@node', 0, 'one')).toMatchObject({
    broken: 'The process that ran a@node told nothing for 2 s and was ended.',
  })
})

test('a case that was not planned is refused', async ({ scheduler }) => {
  const { begin, delivery } = scheduler(runsAll)
  begin([planned('a@node', 'one')])
  expect(await delivery('a@node', 0, 'two')).toMatchObject({ broken: expect.any(String) })
})
