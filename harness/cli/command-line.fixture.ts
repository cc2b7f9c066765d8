import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a command came to. */
export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

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
  const child = spawn(process.execPath, ['--import', loader, main, ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
  })
  const outcome: Outcome = { status: null, stdout: '', stderr: '' }
  child.stdout.on('data', (data) => (outcome.stdout += String(data)))
  child.stderr.on('data', (data) => (outcome.stderr += String(data)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve({ ...outcome, status }))
  })
}
