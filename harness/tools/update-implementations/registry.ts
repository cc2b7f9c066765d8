import { valid } from 'semver'
import { z } from 'zod'
import { HarnessError } from '../../errors.ts'
import { outcomeOf } from '../../hosts/child-process.ts'
import type { Published } from './pins.ts'

/** Asks npm's registry, as its command does. */
export type Registry = (name: string) => Promise<Published>

const View = z.object({
  'dist-tags': z.object({ latest: z.string() }),
  time: z.record(z.string(), z.string()),
})
type View = z.infer<typeof View>

/** @throws HarnessError if the registry does not know the package or cannot be reached */
export const npmRegistry: Registry = async (name) => {
  const words = ['view', name, 'dist-tags', 'time', '--json']
  const { stdout, failure } = await outcomeOf('npm', words, { env: process.env })
  const found = View.safeParse(failure === undefined ? JSON.parse(stdout) : undefined)
  if (!found.success)
    throw new HarnessError(
      `npm says nothing of ${name} (${failure ?? 'no versions'}): see whether \`npm view ${name}\` does.`,
    )
  return publishedOf(found.data)
}

/**
 * A registry knows when a version was published; a mirror may only know since when it has it, in any order, and then it
 * does not say when the package was created.
 */
export function publishedOf({ 'dist-tags': tags, time }: View): Published {
  const versions = Object.keys(time).filter((key) => valid(key) !== null)
  const dates = versions.map((version) => [version, time[version]?.slice(0, 10) ?? ''] as const)
  return {
    latest: tags.latest,
    versions,
    dates: time['created'] === undefined ? {} : Object.fromEntries(dates),
  }
}
