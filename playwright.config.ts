import { defineConfig } from '@playwright/test'
import { unavailableReason } from './harness/run/target.ts'
import { projectTargets } from './harness/run/targets.ts'
import { exitWithStatus2IfNoTestBegins, withPlugin } from './harness/playwright/internals.ts'
import { laneCount, scheduling } from './harness/playwright/scheduling.ts'

exitWithStatus2IfNoTestBegins()

/**
 * The main job: one project per target, one test per case. A verdict is never tried again. The cases are run by a
 * scheduler, which keeps the deadlines; a test waits for its result as long as it takes.
 */
const config = defineConfig<object, { target: string }>({
  testDir: 'harness/playwright',
  // Beside that of the project's own tests, some of which start this: a run clears its folder first.
  outputDir: 'test-results/cases',
  retries: 0,
  timeout: 0,
  workers: laneCount(),
  reporter: [[process.env['CI'] ? 'dot' : 'line'], ['./harness/playwright/reporter.ts']],
  projects: projectTargets().map((target) => ({
    name: target.id,
    testMatch: unavailableReason(target) === null ? 'cases.spec.ts' : 'missing-host.spec.ts',
    // A test only waits for its result: a second process of Playwright's would be started for nothing.
    workers: 1,
    use: { target: target.id },
  })),
})

export default withPlugin(config, scheduling)
