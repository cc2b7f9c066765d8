import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { KnownFailure } from '../results.ts'
import { HarnessError } from '../errors.ts'

/** Case id → the entries about it. */
export type KnownFailures = ReadonlyMap<string, readonly KnownFailure[]>

const File = z.record(z.string(), z.union([KnownFailure, z.array(KnownFailure)]))

/**
 * Reads a known-failures file.
 *
 * @param caseIds the ids there are; an entry about another one is a mistake
 * @throws HarnessError in one sentence: no such file, not JSON, no reason, unknown id
 */
export async function readKnownFailures(
  file: string,
  caseIds: ReadonlySet<string>,
): Promise<KnownFailures> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new HarnessError(`There is no known-failures file at ${file}: check the path.`)
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    // The message may quote the file, line ends and all.
    throw new HarnessError(`${file} is not JSON: ${String(error).replaceAll(/\s+/g, ' ')}.`)
  }
  const checked = File.safeParse(json)
  if (!checked.success) {
    const path = checked.error.issues[0]?.path ?? []
    if (path.length === 0)
      throw new HarnessError(`${file} is not an object from case id to an entry with a reason.`)
    throw new HarnessError(
      `${file}: the entry ${path.join(' → ')} is not { "reason": "…", "issue"?, "hosts"?, "versions"? } with a reason.`,
    )
  }
  const unknown = Object.keys(checked.data).find((id) => !caseIds.has(id))
  if (unknown !== undefined)
    throw new HarnessError(
      `${file}: there is no case ${unknown}: correct the id or take the entry out.`,
    )
  return new Map(Object.entries(checked.data).map(([id, entry]) => [id, [entry].flat()]))
}
