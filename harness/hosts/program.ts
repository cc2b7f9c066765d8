import path from 'node:path'
import { outcomeOf } from './child-process.ts'
import { firstExecutable, isExecutable, systemSource } from './executable.ts'
import type { MissingHost } from './host.ts'

/** A program on this machine that hosts run. */
export interface FoundProgram {
  found: true
  /** Absolute. */
  executablePath: string
  /** Where it comes from, as the reports name it: `Debian firefox-esr`, `npm deno`. */
  source: string
  /** Product and version, such as `Chromium 156.0.8078.79`; runs the program, or reads its package. */
  version: () => Promise<string>
}

/** A way in which a host's program may be installed. */
interface Installation {
  /** Where the program is then, the likeliest first: absolute, or a bare name to be looked for along PATH. */
  paths: readonly string[]
  /** As the reports name it; if left out, what it says of itself as a program of the system. */
  source?: string
}

/**
 * The program of a host: the one that the environment names (EVENTSOURCE_CONFORMANCE_CHROMIUM, …_NODE_24), else the
 * first that is installed. Who names one wants no other, so a path where there is no program makes the host missing.
 * Looks only at files.
 *
 * @param versionOf if not all that it says to `--version` is the version
 */
export function findProgram(
  name: string,
  installations: readonly Installation[],
  missing: Omit<MissingHost, 'found'>,
  versionOf: (executablePath: string) => Promise<string> = programVersion,
): FoundProgram | MissingHost {
  const found = (executablePath: string, source: string): FoundProgram => ({
    found: true,
    executablePath,
    source,
    version: () => versionOf(executablePath),
  })
  const variable = variableOf(name)
  const value = process.env[variable]
  if (value !== undefined && value !== '') {
    const given = path.resolve(value)
    if (isExecutable(given)) return found(given, `${given}, named by ${variable}`)
    return {
      found: false,
      reason: `${variable} names ${given}, which is no program that can be run.`,
      remedy: `Set ${variable} to the path of a program, or unset it.`,
    }
  }
  for (const { paths, source } of installations) {
    const executablePath = firstExecutable(paths)
    if (executablePath !== undefined)
      return found(executablePath, source ?? systemSource(executablePath))
  }
  return { found: false, ...missing }
}

/** Whether the environment names a program for this host, rightly or wrongly. */
export function isGiven(name: string): boolean {
  return Boolean(process.env[variableOf(name)])
}

/** The environment variable in which a host's program is named. */
export function variableOf(name: string): string {
  return `EVENTSOURCE_CONFORMANCE_${name.toUpperCase().replace('-', '_')}`
}

/**
 * What a program says to `--version`, without remarks that follow the number: `Chromium 156.0.8078.79`.
 *
 * @throws if the program cannot be run, or says no version within 60 seconds: a browser on a busy machine takes long.
 */
export async function programVersion(
  executablePath: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { stdout, failure } = await outcomeOf(executablePath, ['--version'], {
    limitMs: 60_000,
    env,
  })
  if (failure !== undefined) throw new Error(failure)
  const version = /^.*?\d[\w.-]*/.exec(stdout.trim())?.[0]
  if (version === undefined)
    throw new Error(
      `${executablePath} --version names no version: see whether it is the right program.`,
    )
  return version
}
