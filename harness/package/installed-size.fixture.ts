import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { outcomeOf } from '../hosts/child-process.ts'
import { projectRoot } from '../installation.ts'

/**
 * What a folder and all that we depend on weigh in somebody's `node_modules`, in bytes. Optional peers, which nobody is
 * given, are left out.
 */
export async function installedBytes(folder: string): Promise<number> {
  const words = ['ls', '--omit=dev', '--all', '--parseable']
  const { stdout } = await outcomeOf('npm', words, { cwd: projectRoot, env: process.env })
  const [, ...dependencies] = stdout.trim().split('\n')
  const counted = new Set<number>()
  return [folder, ...dependencies].reduce((sum, each) => sum + bytesIn(each, counted), 0)
}

/** @param counted the inodes that were counted: esbuild links its program to a second place */
function bytesIn(folder: string, counted: Set<number>): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const file = path.join(folder, entry.name)
    // A package inside of another is listed by itself.
    if (entry.isDirectory())
      return entry.name === 'node_modules' ? sum : sum + bytesIn(file, counted)
    const { ino, size } = lstatSync(file)
    if (counted.has(ino)) return sum
    counted.add(ino)
    return sum + size
  }, 0)
}
