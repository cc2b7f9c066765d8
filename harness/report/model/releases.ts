import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../installation.ts'

/** What the registry and the lockfile say of a package under test. */
export const Release = z.strictObject({
  package: z.string().describe('Its name in the registry.'),
  version: z.string().describe('That is pinned.'),
  released: z.iso.date().optional().describe('Left out where the registry asked does not know.'),
  latest: z.string().describe('The newest version in the registry when this was written.'),
  latestReleased: z.iso.date().optional(),
  usedBy: z
    .array(z.string())
    .describe('Packages under test that have this version inside them, each with its version.'),
})
export type Release = z.infer<typeof Release>

const file = path.join(projectRoot, 'harness/report/model/releases.json')

/** What `npm run update-implementations` wrote of the packages under test. */
export function readReleases(): Release[] {
  return z.array(Release).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Of an implementation as results name it: the package, perhaps with what is used of it behind its name. */
export function releaseOf(
  releases: readonly Release[],
  { name, version }: { name: string; version: string | null },
): Release | undefined {
  return releases.find(
    (one) =>
      one.version === version && (name === one.package || name.startsWith(`${one.package} `)),
  )
}
