import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * What a program says to `--version`, without remarks that follow the number: `Chromium 156.0.8078.79`.
 *
 * @throws if the program cannot be run, or says no version within 60 seconds: a browser on a busy machine takes long.
 */
export async function programVersion(
  executablePath: string,
  args: readonly string[] = ['--version'],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { stdout } = await run(executablePath, args, { timeout: 60_000, env })
  const version = /^.*?\d[\w.-]*/.exec(stdout.trim())?.[0]
  if (version === undefined)
    throw new Error(
      `${executablePath} ${args.join(' ')} names no version; is it the right program?`,
    )
  return version
}
