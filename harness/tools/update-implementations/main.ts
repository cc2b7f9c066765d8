/** `npm run update-implementations`: raises the packages under test, and says what became better and worse. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { projectRoot } from '../../corpus/corpus.ts'
import { HarnessError } from '../../errors.ts'
import { outcomeOf } from '../../hosts/child-process.ts'
import { readResults } from '../../report/read-results.ts'
import { projectTargets } from '../../run/targets.ts'
import { parseLockfile } from './lockfile.ts'
import { npmRegistry } from './registry.ts'
import { runTargets } from './run-targets.ts'
import { type Surroundings, updateImplementations } from './update.ts'

const folder = path.join(projectRoot, 'implementations')
const manifestFile = path.join(folder, 'package.json')
const releasesFile = path.join(projectRoot, 'harness/report/model/releases.json')

// The text for the projects goes to the output, how far it is to the terminal.
const progress = (line: string) => console.error(line)

function readManifest(): { dependencies: Record<string, string> } {
  // Our own file, and a wrong one fails at the first install.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(readFileSync(manifestFile, 'utf8')) as { dependencies: Record<string, string> }
}

const world: Surroundings = {
  registry: npmRegistry,
  readDependencies: () => readManifest().dependencies,
  writeDependencies: (dependencies) =>
    writeFileSync(
      manifestFile,
      `${JSON.stringify({ ...readManifest(), dependencies }, null, 2)}\n`,
    ),
  readLockfile: () => parseLockfile(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')),
  async install(what) {
    const only = what === 'lockfile' ? ['--package-lock-only'] : []
    const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...only]
    const { failure } = await outcomeOf('npm', words, { cwd: folder, env: process.env })
    if (failure !== undefined)
      throw new HarnessError(
        `npm cannot install in ${folder} (${failure}): mend that, or take the change back with git.`,
      )
  },
  targets: projectTargets,
  run: (targets) => runTargets(targets, progress),
  writeReleases: (releases) =>
    writeFileSync(releasesFile, `${JSON.stringify(releases, null, 2)}\n`),
  say: (line) => console.log(line),
}

const program = new Command('update-implementations')
  .description(
    'Raise the packages under test, run what this touches, and say what changed for each project.',
  )
  .argument('[names...]', 'only these, by their names in implementations/package.json')
  .option('--dry-run', 'only say what would be raised')
  .option('--before <results>', 'results of the pinned versions, instead of running these first')
  .action(async (names: string[], { dryRun, before }: { dryRun?: true; before?: string }) => {
    const known = before === undefined ? undefined : await readResults(before)
    await updateImplementations({ names, dryRun: dryRun === true, before: known }, world)
  })

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof HarnessError ? error.message : error)
  process.exitCode = 2
}
