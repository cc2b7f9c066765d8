import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { HarnessError } from '../errors.ts'
import { implementationName, plainName } from '../run/targets.ts'
import { inspectExports } from './inspect-exports.ts'
import { installPackage } from './install-package.ts'
import { adapterText, unknownText } from './recognise.ts'
import { reduceOwnEnvironment } from './reduced-environment.ts'

/** An implementation that somebody asks to be run: its adapter, and how its targets are called. */
export interface Subject {
  name: string
  /** Absolute path of the adapter. */
  file: string
  /** As on the command line, so that a command can name it again. */
  argument: string
  /** Of a published package. */
  version?: string
}

const npmPrefix = 'npm:'

/**
 * The subject that an argument of the command line names: an adapter file, or a published package with `npm:` before
 * its name. A package is installed, and its export recognised. It is foreign code: from then on, this process and what
 * it starts have nothing of the user's environment that they do not need.
 *
 * @throws HarnessError in one sentence if a package cannot be had, or no export of it is known
 */
export async function subjectOf(argument: string): Promise<Subject> {
  if (!argument.startsWith(npmPrefix)) {
    const file = path.resolve(argument)
    return { name: implementationName(file), file, argument: file }
  }
  reduceOwnEnvironment()
  const { name, version, folder } = await installPackage(argument.slice(npmPrefix.length))
  const exports = await inspectExports(name, folder)
  const text = adapterText(exports, name)
  if (text === null) throw new HarnessError(unknownText(exports, name))
  // The ending says that what it imports is seen as Node sees it, as the inspection did.
  const file = path.join(folder, 'adapter.mjs')
  await writeFile(file, text)
  return { name: plainName(name), file, argument, version }
}
