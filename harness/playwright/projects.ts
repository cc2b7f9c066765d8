import type { Project } from '@playwright/test'
import { moduleEnding } from '../installation.ts'
import { type TargetDescription, unavailableReason } from '../run/target.ts'
import { describedTarget } from '../run/targets.ts'
import { withPlugin } from './internals.ts'
import { scheduling } from './scheduling.ts'
import type { TargetOption } from './target-fixture.ts'

/**
 * The project of a target: a test for each case. A verdict is never tried again. The cases are run by a scheduler, which
 * keeps the deadlines; a test waits for its result as long as it takes.
 */
export function targetProject(description: TargetDescription): Project<object, TargetOption> {
  const target = describedTarget(description)
  const spec = unavailableReason(target) === null ? 'cases.spec' : 'missing-host.spec'
  return {
    name: target.id,
    testDir: import.meta.dirname,
    testMatch: `${spec}${moduleEnding}`,
    testIgnore: [],
    fullyParallel: false,
    retries: 0,
    timeout: 0,
    // A test only waits for its result: a second process of Playwright's would be started for nothing.
    workers: 1,
    use: { target: description },
  }
}

/** A configuration with the scheduler that projects of targets need. */
export function withScheduler<T extends object>(config: T): T {
  return withPlugin(config, scheduling)
}
