import { execa } from 'execa'
import { z } from 'zod'
import { HarnessError } from '../../errors.ts'
import type { Published } from './pins.ts'

/** Asks npm's registry, as its command does. */
export type Registry = (name: string) => Promise<Published>

const View = z.object({
  'dist-tags': z.object({ latest: z.string() }),
  time: z.record(z.string(), z.string()),
})

/** @throws HarnessError if the registry does not know the package or cannot be reached */
export const npmRegistry: Registry = async (name) => {
  const { stdout, failed, stderr } = await execa(
    'npm',
    ['view', name, 'dist-tags', 'time', '--json'],
    { reject: false },
  )
  const found = View.safeParse(failed ? undefined : JSON.parse(stdout))
  if (!found.success)
    throw new HarnessError(
      `npm says nothing of ${name} (${stderr.split('\n')[0]}): see whether \`npm view ${name}\` does.`,
    )
  const { 'dist-tags': tags, time } = found.data
  const dates = Object.entries(time).filter(([version]) => /^\d/.test(version))
  return {
    latest: tags.latest,
    dates: Object.fromEntries(dates.map(([version, at]) => [version, at.slice(0, 10)])),
  }
}
