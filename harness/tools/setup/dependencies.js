/** The first half of `npm run setup`: the project's own dependencies. Exit status 2 if they cannot be had. */
import path from 'node:path'
import { installPackages } from './npm-packages.js'

const root = path.join(import.meta.dirname, '..', '..', '..')
const failure = await installPackages(root, [], (line) => console.log(`dependencies: ${line}`))
if (failure !== undefined) {
  console.error(failure)
  process.exitCode = 2
}
