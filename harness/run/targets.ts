import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../corpus/corpus.ts'
import { hostNamed, hostsThatJoin } from '../hosts/hosts.ts'
import type { Host } from '../hosts/host.ts'
import { HarnessError } from '../errors.ts'
import { ownModule } from '../installation.ts'
import type { TargetInfo } from '../results.ts'
import type { Target, TargetDescription } from './target.ts'

const Manifest = z.strictObject({
  hosts: z.array(z.string()).describe('Where every run of the project runs this implementation.'),
  onDemand: z
    .array(z.string())
    .optional()
    .describe(
      'Further hosts, for runs in an environment with EVENTSOURCE_CONFORMANCE_TARGETS=all.',
    ),
  onPush: z
    .literal(false)
    .optional()
    .describe(
      'With EVENTSOURCE_CONFORMANCE_TARGETS=first it is left out: it takes long, or is much like another.',
    ),
})

/** What the environment may ask for in place of the usual targets. */
const Wish = z.enum(['all', 'first']).optional()

/**
 * Every target of the project: `implementations/<name>/implementation.json` says on which hosts a name runs;
 * the browser's own also runs in every further browser that this machine has or the environment names. With
 * EVENTSOURCE_CONFORMANCE_TARGETS=all these are also the hosts on demand; with `first`, for a run on every push, only the
 * first host of each that is for it, and the engines' and runtimes' own once for each engine and runtime.
 *
 * @throws HarnessError if a manifest or the file of a grid is not well-formed, or a manifest names an unknown host, or the
 * environment asks for something else
 */
export function projectTargets(): Target[] {
  const wish = wished()
  const folder = path.join(projectRoot, 'implementations')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => entry.name)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((name) => targetsOf(name, path.join(folder, name), wish))
}

function wished(): z.infer<typeof Wish> {
  const { data, error } = Wish.safeParse(
    process.env['EVENTSOURCE_CONFORMANCE_TARGETS'] || undefined,
  )
  if (error)
    throw new HarnessError(
      `EVENTSOURCE_CONFORMANCE_TARGETS is "${process.env['EVENTSOURCE_CONFORMANCE_TARGETS']}": give all or first, or leave it out.`,
    )
  return data
}

function targetsOf(implementation: string, folder: string, wish: z.infer<typeof Wish>): Target[] {
  const manifest = path.join(folder, 'implementation.json')
  const checked = Manifest.safeParse(JSON.parse(readFileSync(manifest, 'utf8')))
  if (!checked.success)
    throw new HarnessError(
      `${manifest} is not { "hosts": ["node", …], "onDemand"?: [], "onPush"?: false }: ${checked.error.message}`,
    )
  const { hosts, onDemand = [], onPush = true } = checked.data
  if (wish === 'first' && !onPush) return []
  const demanded = wish === 'all' ? onDemand : []
  const joining = implementation === 'native' ? hostsThatJoin() : []
  const targets = [...new Set([...hosts, ...demanded, ...joining])].map((host) =>
    targetFor(implementation, path.join(folder, 'adapter.ts'), host),
  )
  if (wish !== 'first') return targets
  return implementation === 'native' ? onceEach(targets) : targets.slice(0, 1)
}

/** The first target of each browser and each runtime. */
function onceEach(targets: readonly Target[]): Target[] {
  const productOf = ({ host }: Target): string => host.packageEngine ?? host.name
  return targets.filter(
    (target, index) =>
      (target.host.realm ?? 'page') === 'page' &&
      targets.findIndex((other) => productOf(other) === productOf(target)) === index,
  )
}

/** The browser's own first, then ours, then the others by name. */
function rank(name: string): number {
  const index = ['native', 'reference'].indexOf(name)
  return index === -1 ? 2 : index
}

/**
 * The target of an implementation that runs apart from the probe: a program, or a test service.
 *
 * @param knownFailures absolute path
 */
export function bridgedTarget(
  implementation: string,
  host: Host,
  profile: 'client' | 'parser',
  knownFailures?: string,
): Target {
  return {
    id: `${implementation}@${host.name}`,
    implementation,
    adapterFile: ownModule(`harness/probe/bridge/${profile}`),
    knownFailuresFile: knownFailures ?? null,
    host,
  }
}

/**
 * The target of an adapter file on a host; known failures are those beside the file, unless given.
 *
 * @throws HarnessError if there is no such host
 */
export function targetFor(
  implementation: string,
  adapterFile: string,
  hostName: string,
  knownFailures?: string,
): Target {
  const beside = path.join(path.dirname(adapterFile), 'known-failures.json')
  return {
    id: `${implementation}@${hostName}`,
    implementation,
    adapterFile,
    knownFailuresFile: knownFailures ?? (existsSync(beside) ? beside : null),
    host: hostNamed(hostName),
  }
}

/** What a report says of a target whose host is missing. */
export function missingTarget({ id, implementation, host }: Target, missing: string): TargetInfo {
  return {
    id,
    implementation: { name: implementation, version: null, profile: null },
    host: { name: host.name, version: null, source: null },
    missing,
  }
}

/**
 * The target that is described.
 *
 * @throws HarnessError if there is no such host
 */
export function describedTarget(description: TargetDescription): Target {
  const { implementation, adapterFile, host, knownFailures, allowUnexplained } = description
  const target = targetFor(implementation, adapterFile, host, knownFailures)
  return { ...target, ...(allowUnexplained !== undefined && { allowUnexplained }) }
}

/**
 * What an adapter is called in target ids: as its file, or as its folder if all files of the kind have one name; in the
 * folder `conformance` of a package, as the package.
 */
export function implementationName(adapterFile: string): string {
  const { name, dir } = path.parse(adapterFile)
  if (name !== 'adapter' && name !== 'index') return name
  const manifest = path.join(dir, '../package.json')
  if (path.basename(dir) !== 'conformance' || !existsSync(manifest)) return path.basename(dir)
  const { name: packageName } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }
  return plainName(packageName ?? path.basename(dir))
}

/** The name of a package as a part of a target id. */
export function plainName(packageName: string): string {
  return packageName.replace(/^@/, '').replaceAll('/', '-')
}
