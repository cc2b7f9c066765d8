import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from '../corpus/corpus.ts'
import { outcomeOf } from '../hosts/child-process.ts'

const program = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
)

/**
 * Runs Playwright's own runner in the project's folder, as its users call it.
 *
 * @param env beside what this process has
 */
export async function playwright(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ status: number | undefined; said: string }> {
  const { TEST_WORKER_INDEX: _, ...inherited } = process.env
  const { status, stdout, stderr } = await outcomeOf(
    process.execPath,
    [program, 'test', ...words],
    {
      cwd: projectRoot,
      env: { ...inherited, ...env },
    },
  )
  return { status, said: stdout + stderr }
}
