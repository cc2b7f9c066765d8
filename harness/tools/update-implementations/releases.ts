import type { Release } from '../../report/model/releases.ts'
import { closureOf, type Lockfile } from './lockfile.ts'
import type { Pin, Published } from './pins.ts'

/** What the report says of the releases of the packages under test; those that the registry did not tell are left out. */
export function releasesOf(
  pins: readonly Pin[],
  published: ReadonlyMap<string, Published>,
  lock: Lockfile,
): Release[] {
  return pins.flatMap((pin) => {
    const of = published.get(pin.package)
    if (!of) return []
    const [released, latestReleased] = [of.dates[pin.version], of.dates[of.latest]]
    const { package: name, version } = pin
    const usedBy = pins.filter((other) => other !== pin && uses(lock, other, pin))
    return [
      {
        package: name,
        version,
        ...(released !== undefined && { released }),
        latest: of.latest,
        ...(latestReleased !== undefined && { latestReleased }),
        usedBy: usedBy.map((other) => `${other.package} ${other.version}`),
      },
    ]
  })
}

/** Does another package bring this version with it? One that it only works beside is no part of it. */
function uses(lock: Lockfile, other: Pin, { package: name, version }: Pin): boolean {
  if (other.package === name) return false
  return [...closureOf(lock, other.name, 'own')].some(
    ([place, at]) => at === version && place.endsWith(`node_modules/${name}`),
  )
}
