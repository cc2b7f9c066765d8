import { fileURLToPath } from 'node:url'
import { type Outcome, outcomeOf } from '../hosts/child-process.ts'

export type { Outcome }

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const loader = import.meta.resolve('tsx')

/**
 * Runs the command line as its users do, in a process of its own.
 *
 * @param env beside what this process has
 */
export function commandLine(
  words: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return outcomeOf(process.execPath, ['--import', loader, main, ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
  })
}
