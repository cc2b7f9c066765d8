/** Published packages are installed by npm, each in a folder of its own in the user's cache, with install scripts off. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { valid } from 'semver'
import { HarnessError, messageOf } from '../errors.ts'
import { outcomeOf } from '../hosts/child-process.ts'
import { reducedEnvironment } from './reduced-environment.ts'

/** npm gives up on a registry that does not answer, but not soon. */
const npmLimitMs = 180_000

/** A package that has been installed. */
export interface InstalledPackage {
  name: string
  version: string
  /** The package is in its `node_modules`. */
  folder: string
}

interface PackageSpec {
  /** Undefined if it is a tarball, which says its name itself. */
  name?: string
  /** What npm is asked for. */
  wanted: string
  /** The folder's name, if the version is known before npm has been asked. */
  exact?: string
}

/**
 * Installs a package, unless it is there already.
 *
 * @param spec as npm takes it: `eventsource@5.1.5`, `eventsource@^5`, `@scope/name@next`, `./packed-1.0.0.tgz`
 * @throws HarnessError if the spec is none, or npm cannot install it: one sentence
 */
export async function installPackage(spec: string): Promise<InstalledPackage> {
  const { wanted, exact } = await parsedSpec(spec)
  const cache = cacheFolder()
  if (exact !== undefined && existsSync(path.join(cache, exact)))
    return installedIn(path.join(cache, exact))
  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(path.join(cache, '.installing-'))
  try {
    await writeFile(path.join(fresh, 'package.json'), '{ "private": true }\n')
    await npmInstall(wanted, spec, fresh)
    const { name, version } = await installedIn(fresh)
    const folder = path.join(cache, exact ?? folderName(name, version))
    // Who comes second, of two that install the same, takes that of the first.
    await rename(fresh, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
    return { name, version, folder }
  } catch (error) {
    if (error instanceof HarnessError) throw error
    throw new HarnessError(`npm:${spec} could not be installed in ${cache}: ${messageOf(error)}`)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Where packages are kept: the user's cache. */
function cacheFolder(): string {
  const {
    XDG_CACHE_HOME,
    LOCALAPPDATA,
    EVENTSOURCE_CONFORMANCE_CACHE: own = path.join(
      XDG_CACHE_HOME ?? LOCALAPPDATA ?? path.join(homedir(), '.cache'),
      'eventsource-conformance',
    ),
  } = process.env
  return path.join(own, 'packages')
}

async function parsedSpec(spec: string): Promise<PackageSpec> {
  if (/\.(tgz|tar\.gz)$/.test(spec)) {
    const file = path.resolve(spec)
    const bytes = await readFile(file).catch(() => {
      throw new HarnessError(`There is no package at ${file}: npm pack makes one.`)
    })
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    const name = path.basename(file).replace(/\.(tgz|tar\.gz)$/, '')
    return { wanted: file, exact: `${name}+${hash}` }
  }
  const [, name, range = 'latest'] =
    /^((?:@[\w~-][\w.~-]*\/)?[\w~][\w.~-]*)(?:@([^@/:]+))?$/.exec(spec) ?? []
  if (name === undefined)
    throw new HarnessError(
      `npm:${spec} is not a package of the registry: write npm:name, npm:name@version or npm:file.tgz.`,
    )
  const version = valid(range)
  return {
    name,
    wanted: `${name}@${range}`,
    ...(version !== null && { exact: folderName(name, version) }),
  }
}

function folderName(name: string, version: string): string {
  return `${name.replaceAll('/', '+')}@${version}`
}

async function npmInstall(wanted: string, spec: string, folder: string): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  const args = ['install', '--ignore-scripts', '--save-exact', ...quiet, '--', wanted]
  const { failure, stderr } = await outcomeOf('npm', args, {
    cwd: folder,
    env: reducedEnvironment(),
    limitMs: npmLimitMs,
  })
  if (failure === undefined) return
  const said = [...stderr.matchAll(/^npm (?:error|ERR!) (?!code |A complete log)(.+)$/gm)]
  const [, why = failure] = said[0] ?? []
  throw new HarnessError(`npm could not install ${spec}: ${why.replace(/\.$/, '')}.`)
}

async function installedIn(folder: string): Promise<InstalledPackage> {
  const manifest = await readFile(path.join(folder, 'package.json'), 'utf8')
  const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: Record<string, string> }
  const [name = ''] = Object.keys(dependencies)
  const own = await readFile(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')
  const { version = '0.0.0' } = JSON.parse(own) as { version?: string }
  return { name, version, folder }
}
