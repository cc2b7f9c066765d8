import { statSync } from 'node:fs'
import path from 'node:path'
import { HarnessError } from '../errors.ts'
import { readResults } from '../report/read-results.ts'
import type { Results } from '../results.ts'

/** Where people let reports be written: as our documents say it, and as the main job does it. */
const usual = ['report', 'conformance/report', 'reports/latest']

/**
 * The results of a file or a report; those of the last report in a usual place if none is named.
 *
 * @throws HarnessError if there is none; ResultsFileError if it cannot be read
 */
export async function resultsAt(named: string | undefined): Promise<Results> {
  if (named !== undefined) return readResults(fileOf(named))
  const [last] = usual
    .map((folder) => path.resolve(folder, 'results.json'))
    .flatMap((file) => {
      const stats = statSync(file, { throwIfNoEntry: false })
      return stats ? [{ file, time: stats.mtimeMs }] : []
    })
    .toSorted((a, b) => b.time - a.time)
  if (!last)
    throw new HarnessError(
      `There are no results in ${usual.join(', ')}: name a file or a report with --results; \`run … --report <directory>\` writes one.`,
    )
  return readResults(last.file)
}

/** The results file that a person means who names a file or a report. */
export function fileOf(named: string): string {
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory() ?? false
  return isFolder ? path.join(named, 'results.json') : named
}
