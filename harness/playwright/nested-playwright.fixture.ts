import { test } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from '../corpus/corpus.ts'
import { outcomeOf, startProcess } from '../hosts/child-process.ts'

const program = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
)

/** The project's configuration, but that its report goes elsewhere; returns its file. */
export function configurationFor(directory: string): string {
  const file = test.info().outputPath('playwright.config.ts')
  const inProject = (name: string): string => JSON.stringify(path.join(projectRoot, name))
  writeFileSync(
    file,
    `import config from ${inProject('playwright.config.ts')}
    export default {
      ...config,
      testDir: ${inProject('harness/playwright')},
      outputDir: ${JSON.stringify(test.info().outputPath('test-results'))},
      reporter: [
        ['line'],
        [${inProject('harness/playwright/reporter.ts')}, ${JSON.stringify({ directory })}],
      ],
    }`,
  )
  return file
}

/** As `playwright`, but without waiting for its end. */
export function startPlaywright(words: readonly string[]): ReturnType<typeof startProcess> {
  return startProcess(process.execPath, [program, 'test', ...words], {
    cwd: projectRoot,
    env: inherited(),
  })
}

/**
 * Runs Playwright's own runner in the project's folder, as its users call it.
 *
 * @param env beside what this process has
 */
export async function playwright(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ status: number | undefined; said: string }> {
  const { status, stdout, stderr } = await outcomeOf(
    process.execPath,
    [program, 'test', ...words],
    {
      cwd: projectRoot,
      env: { ...inherited(), ...env },
    },
  )
  return { status, said: stdout + stderr }
}

/** What a runner inside a runner may have of our environment. */
function inherited(): NodeJS.ProcessEnv {
  const { TEST_WORKER_INDEX: _, EVENTSOURCE_CONFORMANCE_PLAN: __, ...others } = process.env
  return others
}
