import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import { readPlan } from './harness/playwright/plan.ts'
import type { TargetOption } from './harness/playwright/target-fixture.ts'

type Config = PlaywrightTestConfig<object, TargetOption>

const config: Config = {
  testDir: 'harness/playwright',
  // Beside that of the project's own tests, some of which start this: a run clears its folder first.
  outputDir: 'test-results/cases',
}

/** The main job: one project per target, one test per case. */
async function mainJob(): Promise<Config> {
  const { exitWithStatus2IfNoTestBegins } = await import('./harness/playwright/internals.ts')
  const { targetProject, withScheduler } = await import('./harness/playwright/projects.ts')
  const { laneCount } = await import('./harness/playwright/scheduling.ts')
  const { projectTargets } = await import('./harness/run/targets.ts')
  exitWithStatus2IfNoTestBegins()
  return withScheduler<Config>({
    ...config,
    workers: laneCount(),
    reporter: [[process.env['CI'] ? 'dot' : 'line'], ['./harness/playwright/reporter.ts']],
    projects: projectTargets().map(({ implementation, adapterFile, host }) =>
      targetProject({ implementation, adapterFile, host: host.name }),
    ),
  })
}

/**
 * The same projects for a worker, which is told what file to run and looks for no hosts: there are as many workers as
 * targets, and to load what finds hosts takes longer than what they do.
 */
function workerJob(targets: Record<string, TargetOption['target']>): Config {
  const projects = Object.entries(targets).map(([name, target]) => ({
    name,
    testMatch: '*.spec.ts',
    retries: 0,
    timeout: 0,
    workers: 1,
    use: { target },
  }))
  return { ...config, projects }
}

const plan = readPlan()

export default defineConfig<object, TargetOption>(plan ? workerJob(plan.targets) : await mainJob())
