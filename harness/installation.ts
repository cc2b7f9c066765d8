import path from 'node:path'

/*
 * The suite runs from two places: from the repository, whose TypeScript tsx or Playwright loads, and from the package,
 * whose `dist/` has the same folders in JavaScript, and the cases as JSON. Only this file tells one from the other.
 */

/** Whether this is the package's built JavaScript. */
export const isPackage = import.meta.filename.endsWith('.js')

/** How the names of our own modules end, for those that are found by their path. */
export const moduleEnding = isPackage ? '.js' : '.ts'

/** The folder that has `harness/` and `cases/`: the project root, or the package's `dist/`. */
export const projectRoot = path.join(import.meta.dirname, '..')

/** The file of one of our own modules, which is named by its path from that folder, without its ending. */
export function ownModule(name: string): string {
  return path.join(projectRoot, `${name}${moduleEnding}`)
}

/** The `package.json` of the suite. */
export const manifestFile = path.join(projectRoot, isPackage ? '..' : '', 'package.json')

/** What the reader types to call the command line: the package's program, or the repository's script. */
export const programName = isPackage ? 'npx eventsource-conformance' : 'npm run -s cli --'
