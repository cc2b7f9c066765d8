import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import { readPlan } from './harness/playwright/plan.ts'

type Options = { target: string }
type Config = PlaywrightTestConfig<object, Options>

/**
 * The main job: one project per target, one test per case. A verdict is never tried again. The cases are run by a
 * scheduler, which keeps the deadlines; a test waits for its result as long as it takes.
 */
const config: Config = {
  testDir: 'harness/playwright',
  // Beside that of the project's own tests, some of which start this: a run clears its folder first.
  outputDir: 'test-results/cases',
  retries: 0,
  timeout: 0,
}

function project(target: string, testMatch: string): NonNullable<Config['projects']>[number] {
  // A test only waits for its result: a second process of Playwright's would be started for nothing.
  return { name: target, testMatch, workers: 1, use: { target } }
}

/** Playwright's main process looks for the hosts, and starts the scheduler. */
async function mainConfig(): Promise<Config> {
  const { unavailableReason } = await import('./harness/run/target.ts')
  const { projectTargets } = await import('./harness/run/targets.ts')
  const { exitWithStatus2IfNoTestBegins, withPlugin } =
    await import('./harness/playwright/internals.ts')
  const { laneCount, scheduling } = await import('./harness/playwright/scheduling.ts')
  exitWithStatus2IfNoTestBegins()
  const projects = projectTargets().map((target) =>
    project(
      target.id,
      unavailableReason(target) === null ? 'cases.spec.ts' : 'missing-host.spec.ts',
    ),
  )
  const whole: Config = {
    ...config,
    workers: laneCount(),
    reporter: [[process.env['CI'] ? 'dot' : 'line'], ['./harness/playwright/reporter.ts']],
    projects,
  }
  return withPlugin(whole, scheduling)
}

const plan = readPlan()

// A worker is told which file to run: it needs no more than the names, and there are as many workers as targets.
export default defineConfig<object, Options>(
  plan
    ? { ...config, projects: plan.targets.map((target) => project(target, '*.spec.ts')) }
    : await mainConfig(),
)
