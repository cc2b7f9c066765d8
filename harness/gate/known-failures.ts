import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { KnownFailure } from '../results.ts'
import { HarnessError } from '../errors.ts'

/** Case id → the entries about it, in the order of the file. */
export type KnownFailures = ReadonlyMap<string, readonly KnownFailure[]>

const Entry = KnownFailure.extend({
  cases: z
    .array(z.string().min(1))
    .nonempty()
    .describe('The cases it is seen in: ids, or patterns in which * stands for any characters.'),
})
type Entry = z.infer<typeof Entry>

const List = z.array(Entry)

/** A list has no place to name its schema; the object has one, for editors that find it by that. */
const Annotated = z.strictObject({ $schema: z.string().optional(), knownFailures: List })

/**
 * A known-failures file as it is written. Its JSON Schema is `harness/known-failures.schema.json`, made from here by
 * `npm run schemas`.
 */
export const KnownFailuresFile = z.union([List, Annotated])

/** The form of before, which is still read. */
const ByCase = z.record(z.string(), z.union([KnownFailure, z.array(KnownFailure)]))

const members = '"issue"?, "hosts"?, "versions"?, "verdict"?, "lists"?'

/**
 * Reads a known-failures file.
 *
 * @param caseIds the ids there are; an entry about another one is a mistake
 * @throws HarnessError in one sentence: no such file, not JSON, no reason, no case of such an id or pattern
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
  const found = new Map<string, KnownFailure[]>()
  for (const { cases, ...entry } of entriesOf(json, file))
    for (const id of new Set(cases.flatMap((pattern) => idsOf(pattern, caseIds, file))))
      found.set(id, [...(found.get(id) ?? []), entry])
  return found
}

function entriesOf(json: unknown, file: string): Entry[] {
  if (Array.isArray(json)) return checkedList(json, file)
  if (typeof json !== 'object' || json === null)
    throw new HarnessError(`${file} is not a list of entries with a reason and cases.`)
  if (!('knownFailures' in json)) return checkedByCase(json, file)
  const { knownFailures, ...others } = json
  const stranger = Object.keys(others).find((name) => name !== '$schema')
  if (stranger !== undefined)
    throw new HarnessError(
      `${file}: beside "knownFailures" stands only "$schema", not ${stranger}.`,
    )
  return checkedList(knownFailures, file)
}

function checkedList(json: unknown, file: string): Entry[] {
  const checked = List.safeParse(json)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const [index, ...path] = issue?.path ?? []
  if (index === undefined) throw new HarnessError(`${file}: "knownFailures" is not a list.`)
  const place = [`entry ${Number(index) + 1}`, ...path].join(' → ')
  throw new HarnessError(
    `${file}: ${place} is not as in { "reason": "…", "cases": ["id or pattern with *"], ${members} }: ${issue?.message}.`,
  )
}

function checkedByCase(json: object, file: string): Entry[] {
  const checked = ByCase.safeParse(json)
  if (checked.success)
    return Object.entries(checked.data).flatMap(([id, entry]) =>
      [entry].flat().map((one) => ({ ...one, cases: [id] })),
    )
  const path = checked.error.issues[0]?.path ?? []
  throw new HarnessError(
    `${file}: the entry ${path.join(' → ')} is not { "reason": "…", ${members} } with a reason.`,
  )
}

function idsOf(pattern: string, caseIds: ReadonlySet<string>, file: string): string[] {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  const whole = new RegExp(`^${parts.join('.*')}$`, 'u')
  const ids = [...caseIds].filter((id) => whole.test(id))
  if (ids.length > 0) return ids
  throw new HarnessError(
    pattern.includes('*')
      ? `${file}: there is no case that matches ${pattern}: correct the pattern or take it out.`
      : `${file}: there is no case ${pattern}: correct the id or take the entry out.`,
  )
}
