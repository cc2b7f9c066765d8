import { defineConfig } from '@playwright/test'
import { unavailableReason } from './harness/run/target.ts'
import { projectTargets } from './harness/run/targets.ts'
import { exitWithStatus2IfNoTestBegins } from './harness/playwright/internals.ts'

exitWithStatus2IfNoTestBegins()

/**
 * The main job: one project per target, one test per case. A verdict is never tried again, and the harness keeps
 * the deadlines itself; Playwright's is only there for a fault of the harness.
 */
export default defineConfig<object, { target: string }>({
  testDir: 'harness/playwright',
  // Beside that of the project's own tests, some of which start this: a run clears its folder first.
  outputDir: 'test-results/cases',
  retries: 0,
  timeout: 120_000,
  workers: 2,
  reporter: [[process.env['CI'] ? 'dot' : 'line'], ['./harness/playwright/reporter.ts']],
  projects: projectTargets().map((target) => ({
    name: target.id,
    testMatch: unavailableReason(target) === null ? 'cases.spec.ts' : 'missing-host.spec.ts',
    use: { target: target.id },
  })),
})
