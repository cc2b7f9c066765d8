import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Which mutants each case catches: case id → names, both in the order of the alphabet. */
const Killed = z.record(z.string(), z.array(z.string()))
export type Killed = z.infer<typeof Killed>

/** One mutant tried on one case. */
export interface Trial {
  caseId: string
  mutant: string
  caught: boolean
}

/** Of mutants of the reference, and of wrong clients and false records of the host's own EventSource. */
export type Table = 'killed.json' | 'killed-native.json'

const fileOf = (table: Table): string => fileURLToPath(new URL(table, import.meta.url))

export async function readKilled(table: Table): Promise<Killed> {
  return Killed.parse(JSON.parse(await readFile(fileOf(table), 'utf8')))
}

/** All at once: several mutants may be done at the same time. */
export function writeKilled(table: Table, killed: Killed): void {
  writeFileSync(fileOf(table), `${JSON.stringify(killed, undefined, 2)}\n`)
}

/**
 * The table after some trials. What was not tried this time stays as it was, but for cases and mutants that
 * are no more.
 */
export function withTrials(
  killed: Killed,
  trials: readonly Trial[],
  known: { cases: ReadonlySet<string>; mutants: ReadonlySet<string> },
): Killed {
  const table = new Map(Object.entries(killed).map(([id, names]) => [id, new Set(names)]))
  for (const { caseId, mutant, caught } of trials) {
    const names = table.get(caseId) ?? new Set()
    if (caught) names.add(mutant)
    else names.delete(mutant)
    table.set(caseId, names)
  }
  const rows = [...table]
    .map(([id, names]): [string, string[]] => [
      id,
      [...names].filter((name) => known.mutants.has(name)).toSorted(),
    ])
    .filter(([id, names]) => known.cases.has(id) && names.length > 0)
  return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
