import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { HarnessError } from '../errors.ts'
import { knownFailuresOf, readKnownFailuresFile, unexplainedOf } from '../gate/known-failures.ts'
import { regated } from '../gate/regated.ts'
import { updatedKnownFailures } from '../gate/updated-known-failures.ts'
import { writtenKnownFailures } from '../gate/written-known-failures.ts'
import { hostNames } from '../hosts/hosts.ts'
import { counted } from '../report/model/gate.ts'
import type { Results } from '../results.ts'
import { sightingsOf } from './told-run.ts'

/** What came of bringing a known-failures file up to date. */
export interface Accepted {
  /** The same verdicts, as the file now says. */
  results: Results
  /** What was done, in a line or two. */
  told: string[]
}

/**
 * Brings a known-failures file up to date with a run; makes it if there is none, and does not touch it if it holds.
 *
 * @throws HarnessError if it cannot be read or written: one sentence
 */
export async function acceptFailures(file: string, results: Results): Promise<Accepted> {
  const before = existsSync(file) ? await readKnownFailuresFile(file) : { entries: [] }
  const ids = results.cases.map(({ id }) => id)
  const update = updatedKnownFailures(before.entries, sightingsOf(results), ids, hostNames())
  const after = { ...before, entries: update.entries }
  if (!existsSync(file) || JSON.stringify(after) !== JSON.stringify(before))
    await writeFile(file, writtenKnownFailures(after)).catch((error: unknown) => {
      throw new HarnessError(
        `${file} cannot be written (${codeOf(error)}): make it writable, or name another file with --known-failures.`,
      )
    })
  const unexplained = unexplainedOf(after.entries).length
  return {
    results: regated(results, knownFailuresOf(after.entries, new Set(ids), file)),
    told: [
      `${file}: ${counted(update.added, 'verdict')} added, ${update.dropped} dropped, ${entries(after.entries.length)} now.`,
      ...(unexplained > 0
        ? [
            `${entries(unexplained)} to be explained: write the reason of each; until then a run needs --allow-unexplained.`,
          ]
        : []),
    ],
  }
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
