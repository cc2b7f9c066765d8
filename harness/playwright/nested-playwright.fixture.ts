import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from '../corpus/corpus.ts'

const program = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
)

/**
 * Runs Playwright's own runner in the project's folder, as its users call it.
 *
 * @param env beside what this process has
 */
export function playwright(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { status: number | null; said: string } {
  const { TEST_WORKER_INDEX: _, ...inherited } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'test', ...words], {
    cwd: projectRoot,
    env: { ...inherited, ...env },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}
