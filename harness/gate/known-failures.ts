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
/** One bug, and the cases that show it. */
export type KnownFailureEntry = z.infer<typeof Entry>

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

/** A known-failures file: its entries in their order, and the schema that it names for editors. */
export interface ReadFile {
  entries: KnownFailureEntry[]
  $schema?: string
}

/**
 * Reads a known-failures file.
 *
 * @param caseIds the ids there are; an entry about another one is a mistake
 * @param allowUnexplained whether an empty reason is accepted
 * @throws HarnessError in one sentence: no such file, not JSON, no reason, no case of such an id or pattern
 */
export async function readKnownFailures(
  file: string,
  caseIds: ReadonlySet<string>,
  allowUnexplained = false,
): Promise<KnownFailures> {
  const { entries } = await readKnownFailuresFile(file)
  const [first, ...others] = unexplainedOf(entries)
  if (first !== undefined && !allowUnexplained) {
    const more = others.length > 0 ? `, and so are those of ${others.length} more` : ''
    throw new HarnessError(
      `${file}: entry ${entries.indexOf(first) + 1} → reason is empty${more}: write what the implementation does, or give --allow-unexplained.`,
    )
  }
  return knownFailuresOf(entries, caseIds, file)
}

/** The entries whose reason nobody has written yet. */
export function unexplainedOf(entries: readonly KnownFailureEntry[]): KnownFailureEntry[] {
  return entries.filter(({ reason }) => reason.trim() === '')
}

/** Case id → entries, for the cases there are; throws as `readKnownFailures` does. */
export function knownFailuresOf(
  entries: readonly KnownFailureEntry[],
  caseIds: ReadonlySet<string>,
  file: string,
): KnownFailures {
  const found = new Map<string, KnownFailure[]>()
  for (const { cases, ...entry } of entries)
    for (const id of new Set(cases.flatMap((pattern) => knownIds(pattern, caseIds, file))))
      found.set(id, [...(found.get(id) ?? []), entry])
  return found
}

/** Reads a known-failures file as it is written; throws as `readKnownFailures` does, except for reasons and ids. */
export async function readKnownFailuresFile(file: string): Promise<ReadFile> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new HarnessError(
      `There is no known-failures file at ${file}: check the path, or make it with --update-known-failures.`,
    )
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    // The message may quote the file, line ends and all.
    throw new HarnessError(`${file} is not JSON: ${String(error).replaceAll(/\s+/g, ' ')}.`)
  }
  const entries = entriesOf(json, file)
  const { $schema } = json as { $schema?: string }
  return { entries, ...($schema !== undefined && { $schema }) }
}

function entriesOf(json: unknown, file: string): KnownFailureEntry[] {
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

function checkedList(json: unknown, file: string): KnownFailureEntry[] {
  const checked = List.safeParse(json)
  // As it is written, its members in their order.
  if (checked.success) return json as KnownFailureEntry[]
  const [issue] = checked.error.issues
  const [index, ...path] = issue?.path ?? []
  if (index === undefined) throw new HarnessError(`${file}: "knownFailures" is not a list.`)
  const place = [`entry ${Number(index) + 1}`, ...path].join(' → ')
  throw new HarnessError(
    `${file}: ${place} is not as in { "reason": "…", "cases": ["id or pattern with *"], ${members} }: ${issue?.message}.`,
  )
}

function checkedByCase(json: object, file: string): KnownFailureEntry[] {
  const checked = ByCase.safeParse(json)
  if (checked.success) {
    const joined = new Map<string, KnownFailureEntry>()
    for (const [id, entry] of Object.entries(checked.data))
      for (const one of [entry].flat()) {
        const key = JSON.stringify(one)
        joined.set(key, { ...one, cases: [...(joined.get(key)?.cases ?? []), id] })
      }
    return [...joined.values()]
  }
  const path = checked.error.issues[0]?.path ?? []
  throw new HarnessError(
    `${file}: the entry ${path.join(' → ')} is not { "reason": "…", ${members} } with a reason.`,
  )
}

/** The ids that an id, or a pattern with *, speaks of. */
export function idsMatching(pattern: string, caseIds: Iterable<string>): string[] {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  const whole = new RegExp(`^${parts.join('.*')}$`, 'u')
  return [...caseIds].filter((id) => whole.test(id))
}

function knownIds(pattern: string, caseIds: ReadonlySet<string>, file: string): string[] {
  const ids = idsMatching(pattern, caseIds)
  if (ids.length > 0) return ids
  throw new HarnessError(
    pattern.includes('*')
      ? `${file}: there is no case that matches ${pattern}: correct the pattern or take it out.`
      : `${file}: there is no case ${pattern}: correct the id or take the entry out.`,
  )
}
