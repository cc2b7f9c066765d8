import { defineConfig } from '@playwright/test'
import { exitWithStatus2IfNoTestBegins } from './harness/playwright/internals.ts'
import { targetProject, withScheduler } from './harness/playwright/projects.ts'
import { laneCount } from './harness/playwright/scheduling.ts'
import type { TargetOption } from './harness/playwright/target-fixture.ts'
import { projectTargets } from './harness/run/targets.ts'

exitWithStatus2IfNoTestBegins()

/** The main job: one project per target, one test per case. */
const config = defineConfig<object, TargetOption>({
  testDir: 'harness/playwright',
  // Beside that of the project's own tests, some of which start this: a run clears its folder first.
  outputDir: 'test-results/cases',
  workers: laneCount(),
  reporter: [[process.env['CI'] ? 'dot' : 'line'], ['./harness/playwright/reporter.ts']],
  projects: projectTargets().map(({ implementation, adapterFile, host }) =>
    targetProject({ implementation, adapterFile, host: host.name }),
  ),
})

export default withScheduler(config)
