import { test as base } from '@playwright/test'
import {
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Outcome, outcomeOf } from '../hosts/child-process.ts'
import { projectRoot } from '../installation.ts'

/** The project of somebody who has installed the package from its tarball, and nothing else. */
export interface OutsideProject {
  readonly folder: string
  /** Writes a file of the project; gives its path. */
  write(file: string, text: string): Promise<string>
  /** Calls `npx eventsource-conformance`; `env` beside a PATH that has nothing but Node. */
  call(words: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome>
  /** Runs a module in a plain Node. */
  run(file: string): Promise<Outcome>
  /** Installs one of our own packages, as if the project had asked for it. */
  add(name: string): Promise<void>
}

const reference = path.join(projectRoot, 'implementations/reference/event-source.ts')

/** The files of a package that an outside project may have; our reference is its code. */
export const packageUnderTest = {
  'node_modules/x/package.json': JSON.stringify({ name: 'x', version: '1.2.3', main: 'main.js' }),
  'node_modules/x/main.js': `export { EventSource } from ${JSON.stringify(reference)}`,
}

async function succeeding(program: string, args: string[], cwd = projectRoot): Promise<Outcome> {
  const outcome = await outcomeOf(program, args, { cwd, env: process.env })
  if (outcome.failure !== undefined) throw new Error(outcome.failure + outcome.stdout)
  return outcome
}

/**
 * Packs the package, which builds it, and gives an outside project. The traffic of tests is loopback only, so what the
 * package depends on is linked from our own packages: exactly what it declares, so that another import fails.
 */
export const test = base.extend<{ project: OutsideProject }, { tarball: string }>({
  tarball: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
    async ({}, use) => {
      const folder = await emptyFolder()
      await succeeding('npm', ['pack', '--pack-destination', folder])
      const { name, version } = await manifestIn(projectRoot)
      await use(path.join(folder, `${name}-${version}.tgz`))
      await rm(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  project: async ({ tarball }, use) => {
    const folder = await emptyFolder()
    const modules = path.join(folder, 'node_modules')
    await mkdir(path.join(modules, '.bin'), { recursive: true })
    const installed = path.join(modules, 'eventsource-conformance')
    await succeeding('tar', ['-xzf', tarball, '-C', modules])
    await rename(path.join(modules, 'package'), installed)
    const add = (name: string): Promise<void> => link(name, modules)
    const { bin, dependencies } = await manifestIn(installed)
    for (const name of Object.keys(dependencies)) await add(name)
    const program = path.join(modules, '.bin/eventsource-conformance')
    await symlink(path.join(installed, bin['eventsource-conformance'] ?? ''), program)
    await use({
      folder,
      async write(file, text) {
        const written = path.join(folder, file)
        await mkdir(path.dirname(written), { recursive: true })
        await writeFile(written, text)
        return written
      },
      call: (words, env = {}) =>
        outcomeOf(program, words, {
          cwd: folder,
          env: { PATH: path.dirname(process.execPath), ...env },
        }),
      run: (file) => outcomeOf(process.execPath, [file], { cwd: folder, env: {} }),
      add,
    })
    await rm(folder, { recursive: true })
  },
})

/** Outside of the repository, whose packages would be found from anywhere inside of it. */
async function emptyFolder(): Promise<string> {
  return realpath(await mkdtemp(path.join(tmpdir(), 'eventsource-conformance-test-')))
}

async function link(name: string, modules: string): Promise<void> {
  await mkdir(path.dirname(path.join(modules, name)), { recursive: true })
  await symlink(path.join(projectRoot, 'node_modules', name), path.join(modules, name))
}

async function manifestIn(folder: string) {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    bin: Record<string, string>
    dependencies: Record<string, string>
  }
}
