import { planFile } from './plan.ts'

/**
 * Where Playwright gives up before any test has begun (an unknown project, a mistake in the configuration), the use
 * of the harness is at fault: exit status 2, where Playwright's own is 1, as it is for a verdict.
 */
export function exitWith2UnlessBegun(): void {
  process.once('exit', (status) => {
    if (status === 1 && planFile() === undefined) process.exitCode = 2
  })
}
