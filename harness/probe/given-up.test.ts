/** What watches a run ends with it, though it has just asked the server. */
import { expect, test } from '@playwright/test'
import { setImmediate } from 'node:timers/promises'
import type { Assignment } from '../protocol/assignment.ts'
import type { ServerProgress } from '../protocol/server-progress.ts'
import { onDeadEnd } from './dead-end.ts'
import { onDeadline } from './deadline.ts'
import type { HarnessLink } from './harness-link.ts'

const assignment: Assignment = { run: '', steps: [], url: '', deadlineMs: 500, latestMs: 60_000 }
const stillGoingOn: ServerProgress = { sinceMs: 0, sendingMs: 0, quietMs: 0 }

type Watch = (link: HarnessLink, over: () => unknown) => () => void

const watches: Record<string, Watch> = {
  'the deadline': (link, over) => onDeadline(assignment, link, () => 0, over),
  'the dead end': (link, over) => onDeadEnd(assignment, link, () => 'the same', over),
}

const timers = (): number =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length

for (const [name, watch] of Object.entries(watches))
  test(`${name}: an answer that comes when the run is over begins nothing`, async () => {
    let answer: ((progress: ServerProgress) => void) | undefined
    const progress = () => new Promise<ServerProgress>((settle) => (answer = settle))
    let isOver = false
    const before = timers()
    const stop = watch({ progress } as unknown as HarnessLink, () => (isOver = true))
    await expect.poll(() => answer !== undefined, { timeout: 30_000 }).toBe(true)
    stop()
    answer?.(stillGoingOn)
    await setImmediate()
    expect(isOver).toBe(false)
    expect(timers()).toBe(before)
  })
