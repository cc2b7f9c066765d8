import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from '../../installation.ts'

/** Where `npm run setup` puts the packages of this folder's package.json. */
const installedBySetup = path.join(projectRoot, 'harness/hosts/runtimes/node_modules')

/**
 * The folders in which a package that is a host, or brings one, may lie: those that setup fills, then those of the
 * project in which the suite is called. A package for a platform may lie beside the one that asks for it only.
 */
export function packageFolders(name: string): string[] {
  const { resolve } = createRequire(path.join(process.cwd(), 'package.json'))
  const folders = [installedBySetup, ...(resolve.paths(name) ?? [])]
  try {
    const from = createRequire(resolve(`${name}/package.json`))
    return [...folders, ...(from.resolve.paths(name) ?? [])]
  } catch {
    return folders
  }
}
