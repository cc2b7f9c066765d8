import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Whether a file is there and may be run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** The first of the candidates that can be run: absolute paths as they are, bare names along PATH. */
export function firstExecutable(candidates: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
  return candidates
    .flatMap((candidate) =>
      path.isAbsolute(candidate)
        ? [candidate]
        : folders.map((folder) => path.resolve(folder, candidate)),
    )
    .find(isExecutable)
}

/** Where each system has a program: absolute, or a bare name to be looked for along PATH. */
export interface SystemPaths {
  linux: readonly string[]
  darwin: readonly string[]
  /** Below Program Files or the user's own programs. */
  win32: readonly string[]
}

/** Where this system may have a program. */
export function pathsHere({ linux, darwin, win32 }: SystemPaths): readonly string[] {
  if (process.platform === 'linux') return linux
  if (process.platform === 'darwin') return darwin
  if (process.platform !== 'win32') return []
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable]
    return folder === undefined ? [] : win32.map((file) => path.join(folder, file))
  })
}

/**
 * Where a system's program comes from, as the reports name it: the distribution and the program
 * (`Debian chromium`) for what its packages put below /usr, otherwise `system` and the program.
 */
export function systemSource(executablePath: string): string {
  const program = path.basename(executablePath).replace(/\.exe$/i, '')
  const isPackaged = executablePath.startsWith('/usr/') && !executablePath.startsWith('/usr/local/')
  return `${(isPackaged && distribution()) || 'system'} ${program}`
}

/** The distribution's name in one word, from os-release; undefined outside Linux. */
function distribution(): string | undefined {
  try {
    const name = /^NAME="?([^"\n]*)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
    return name?.replace(' GNU/Linux', '').replace(' Linux', '')
  } catch {
    return undefined
  }
}
