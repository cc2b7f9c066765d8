import type { Results } from '../../results.ts'
import { projectChanges } from '../../report/machine/project-changes.ts'
import type { Release } from '../../report/model/releases.ts'
import type { Target } from '../../run/target.ts'
import { affectedTargets } from './affected.ts'
import type { Lockfile } from './lockfile.ts'
import { newestFor, type Pin, pinsOf, type Published, raised, type Raise } from './pins.ts'
import type { Registry } from './registry.ts'
import { releasesOf } from './releases.ts'
import { HarnessError } from '../../errors.ts'

/** What an update does to the world, so that a test can do it to another. */
export interface Surroundings {
  registry: Registry
  readDependencies(): Record<string, string>
  writeDependencies(dependencies: Record<string, string>): void
  readLockfile(): Lockfile
  /** Brings the lockfile to `dependencies`, and what it names only if `packages` is told. */
  install(what: 'lockfile' | 'packages'): Promise<void>
  targets(): Target[]
  run(targets: readonly Target[]): Promise<Results>
  writeReleases(releases: readonly Release[]): void
  say(line: string): void
}

export interface Options {
  /** Only these, by their names in `implementations/package.json`; all if empty. */
  names: readonly string[]
  /** Says what would be raised, and does nothing. */
  dryRun?: boolean
  /** Results of the pinned versions, if there are any: they are not run again. */
  before?: Results | undefined
}

/**
 * Raises the pins of the packages under test, runs the targets that this touches before and after, and says what became
 * better and worse, for each project.
 *
 * @throws HarnessError if a name is not pinned, or the registry or npm fails
 */
export async function updateImplementations(
  { names, dryRun = false, before }: Options,
  world: Surroundings,
): Promise<void> {
  const dependencies = world.readDependencies()
  const pins = pinsOf(dependencies)
  const unknown = names.find((name) => !(name in dependencies))
  if (unknown !== undefined)
    throw new HarnessError(
      `${unknown} is not pinned: name one of implementations/package.json, such as ${pins[0]?.name}.`,
    )
  const published = await publishedOf(pins, world.registry)
  const raises = pins
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .flatMap((pin) => raiseOf(pin, published))
  for (const { name, version, to } of raises) world.say(`${name} ${version} → ${to}`)
  if (raises.length === 0) world.say('Every pin is the newest there is.')
  if (dryRun) return
  if (raises.length > 0) await raise(dependencies, raises, pins, before, world)
  const now = pinsOf(world.readDependencies())
  world.writeReleases(releasesOf(now, published, world.readLockfile()))
}

async function publishedOf(
  pins: readonly Pin[],
  registry: Registry,
): Promise<Map<string, Published>> {
  const published = new Map<string, Published>()
  for (const name of new Set(pins.map((pin) => pin.package)))
    published.set(name, await registry(name))
  return published
}

function raiseOf(pin: Pin, published: ReadonlyMap<string, Published>): Raise[] {
  const of = published.get(pin.package)
  const to = of && newestFor(pin, of)
  return to === undefined ? [] : [{ ...pin, to }]
}

async function raise(
  dependencies: Record<string, string>,
  raises: readonly Raise[],
  pins: readonly Pin[],
  known: Results | undefined,
  world: Surroundings,
): Promise<void> {
  const lockBefore = world.readLockfile()
  world.writeDependencies(raised(dependencies, raises))
  // The lockfile alone tells what is touched; what is installed is still the old, and is run once more.
  await world.install('lockfile')
  const affected = affectedTargets(world.targets(), pins, lockBefore, world.readLockfile())
  world.say(`${affected.length} targets load something that is another now.`)
  const before = known ?? (await world.run(affected))
  await world.install('packages')
  world.say(projectChanges(before, await world.run(affected)))
}
