import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { editedLogNames } from './names.ts'

/** Case id → the mutants it kills, in the order of the alphabet. */
const Killed = z.record(
  z.string(),
  z.strictObject({
    content: z.string().describe('The hash of the case as it was when it killed them.'),
    killed: z.array(z.string()).describe('Mutants, and wrong clients.'),
    editedLogs: z.array(z.string()).optional().describe('Edited logs that were refused.'),
  }),
)
export type Killed = z.infer<typeof Killed>

/** One mutant tried on one case. */
export interface Trial {
  caseId: string
  /** The hash of the case. */
  content: string
  mutant: string
  killed: boolean
}

/** The mutants of the reference; and wrong clients and edited logs of the host's own EventSource. */
export type Table = 'killed.json' | 'killed-native.json'

const fileOf = (table: Table): string => fileURLToPath(new URL(table, import.meta.url))

export async function readKilled(table: Table): Promise<Killed> {
  return Killed.parse(JSON.parse(await readFile(fileOf(table), 'utf8')))
}

/** Writes the table in one go: several mutants may be done at the same time. */
export function writeKilled(table: Table, killed: Killed): void {
  writeFileSync(fileOf(table), `${JSON.stringify(killed, undefined, 2)}\n`)
}

/**
 * The table after some trials. What was not tried this time stays as it was, but for mutants that are no more, and for
 * all that was known of a case whose content has changed since.
 *
 * @param current case id → the hash of its content now
 * @param names the mutants that there are
 */
export function withTrials(
  killed: Killed,
  trials: readonly Trial[],
  { current, names }: { current: ReadonlyMap<string, string>; names: ReadonlySet<string> },
): Killed {
  const rows = new Map(
    Object.entries(killed).map(([id, row]) => [id, { ...row, all: new Set(namesOf(row)) }]),
  )
  for (const { caseId, content, mutant, killed: isKilled } of trials) {
    const known = rows.get(caseId)
    const row = known?.content === content ? known : { content, all: new Set<string>() }
    if (isKilled) row.all.add(mutant)
    else row.all.delete(mutant)
    // A case that has changed is red until it has killed something as it is now.
    if (isKilled || row === known) rows.set(caseId, { killed: [], ...row })
  }
  const kept = [...rows]
    .filter(([id]) => current.has(id))
    .map(([id, { content, all }]) => [
      id,
      rowOf(
        content,
        [...all].filter((name) => names.has(name)),
      ),
    ])
    .filter((entry): entry is [string, Killed[string]] => entry[1] !== undefined)
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The rows of the cases that have not changed since. */
export function killedByCurrent(killed: Killed, current: ReadonlyMap<string, string>): Killed {
  return Object.fromEntries(
    Object.entries(killed).filter(([id, { content }]) => content === current.get(id)),
  )
}

/** All that a case kills, programs and edited logs. */
export function namesOf({ killed, editedLogs = [] }: Killed[string]): string[] {
  return [...killed, ...editedLogs]
}

function rowOf(content: string, names: readonly string[]): Killed[string] | undefined {
  if (names.length === 0) return undefined
  const editedLogs = names.filter((name) => editedLogNames.has(name)).toSorted()
  const killed = names.filter((name) => !editedLogNames.has(name)).toSorted()
  return { content, killed, ...(editedLogs.length > 0 && { editedLogs }) }
}
