import path from 'node:path'
import { installPackages } from './npm-packages.js'

const folder = path.join(import.meta.dirname, '..', '..', 'hosts', 'runtimes')

/**
 * Installs what is missing of the runtimes that harness/hosts/runtimes/package.json pins. The binaries are complete without
 * the packages' install scripts.
 *
 * @returns why that failed, in one sentence; undefined if it did not.
 */
export function installRuntimes(say: (line: string) => void): Promise<string | undefined> {
  return installPackages(folder, ['--ignore-scripts'], (line) => say(`runtimes: ${line}`))
}
