/**
 * What is relied on of Playwright Test beyond its documentation: all of it, so that a new version is looked through in
 * one place. The test beside this file fails if one has changed. For the library see hosts/playwright-internals.ts.
 */
import type { FullConfig, TestInfo } from '@playwright/test'
import type { Suite } from '@playwright/test/reporter'
import { isPlanned } from './plan.ts'

/** `test` without page and context: no case uses them, and to set them up costs more than many a case. */
export { _baseTest as baseTest } from '@playwright/test'

/** Attaches a value to a test. Not by `attach()`: it is a step, with a stack and a folder, and costs more than many a case. */
export function attachJson({ attachments }: TestInfo, name: string, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value))
  attachments.push({ name, body, contentType: 'application/json' })
}

/** An error that Playwright shows without a stack: it prints `stack`, and the harness's own would be of no use. */
export function asFailure(message: string): Error {
  const error = new Error(message)
  error.stack = message
  return error
}

/**
 * If Playwright gives up before any test has begun (an unknown project, a mistake in the configuration), the use
 * of the harness is at fault: exit status 2, where Playwright's own is 1, as it is for a verdict.
 */
export function exitWithStatus2IfNoTestBegins(): void {
  process.once('exit', (status) => {
    if (status === 1 && !isPlanned()) process.exitCode = 2
  })
}

/** What Playwright calls before it loads the tests, and when they are done. What `teardown` throws is reported. */
export interface RunnerPlugin {
  name: string
  setup(config: FullConfig, directory: string, reporter: AllReporters): Promise<void>
  teardown(): Promise<void>
}

interface AllReporters {
  onBegin?(suite: Suite): void
}

/**
 * A configuration with a plugin, beside those it has: it works with any reporters, where a reporter of ours may not be
 * among them. One that it has already is not added again.
 */
export function withPlugin<T extends object>(config: T, plugin: () => RunnerPlugin): T {
  const own = config as { '@playwright/test'?: { plugins?: unknown[] } }
  const { plugins = [], ...others } = own['@playwright/test'] ?? {}
  if (plugins.includes(plugin)) return config
  return { ...config, '@playwright/test': { ...others, plugins: [...plugins, plugin] } }
}

/** Calls back with all that will be run, before the first worker starts. */
export function onPlanKnown(reporter: AllReporters, callback: (suite: Suite) => void): void {
  const onBegin = reporter.onBegin?.bind(reporter)
  reporter.onBegin = (suite) => {
    callback(suite)
    onBegin?.(suite)
  }
}

/** Replaces the status with which Playwright is going to exit. */
export function exitWithStatus2(): void {
  process.once('exit', () => (process.exitCode = 2))
}
