/** What counts until a deadline, and what the machine takes. */
import { expect, test } from '@playwright/test'
import { setTimeout as delay } from 'node:timers/promises'
import type { Assignment } from '../protocol/assignment.ts'
import type { ServerProgress } from '../protocol/server-progress.ts'
import { onDeadline } from './deadline.ts'
import type { HarnessLink } from './harness-link.ts'

const deadlineMs = 500
const standsStill: ServerProgress = { sinceMs: 60_000, sendingMs: 0, quietMs: 0 }

/** Runs into a deadline at which nothing goes on; tells how long that took in ms, and how often the server was asked. */
async function givenUp(
  answer: () => Promise<ServerProgress>,
  latestMs = deadlineMs,
): Promise<{ afterMs: number; asked: number }> {
  const assignment: Assignment = { run: '', steps: [], url: '', deadlineMs, latestMs }
  const started = performance.now()
  let asked = 0
  const progress = async (): Promise<ServerProgress> => {
    asked++
    return answer()
  }
  await new Promise<void>((resolve) =>
    onDeadline(assignment, { progress } as unknown as HarnessLink, () => 0, resolve),
  )
  return { afterMs: performance.now() - started, asked }
}

test('a deadline is that of the time in which the server answers', async () => {
  const { afterMs, asked } = await givenUp(async () => {
    await delay(400)
    return standsStill
  })
  expect(asked).toBe(5)
  expect(afterMs).toBeGreaterThan(5 * 400 + deadlineMs - 50)
})

test('a server that cannot be asked holds no deadline up', async () => {
  const { asked } = await givenUp(() => Promise.reject(new Error('offline')))
  expect(asked).toBe(5)
})

test('a run that went on has half of its deadline from then on', async () => {
  const answers = [standsStill, standsStill, standsStill, { ...standsStill, sinceMs: 0 }]
  const { asked } = await givenUp(async () => answers.shift() ?? standsStill, 60_000)
  // The fourth span, and half of five more.
  expect(asked).toBe(4 + 3)
})
