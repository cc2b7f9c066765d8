/** Frozen sets of cases: files of `cases/sets/`, which never change once they are made. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Case } from '../case.ts'
import { HarnessError } from '../errors.ts'
import { contentHash } from './case-content.ts'
import { projectRoot } from './corpus.ts'

/** A set as its file holds it. The file's name is the name of the set. */
const FrozenSet = z.strictObject({
  title: z.string().describe('As badges and reports name it.'),
  rule: z.string().describe('By which rule its cases were chosen when it was made.'),
  rank: z.int().positive().optional().describe('Of a level: it includes those of lower rank.'),
  cases: z.record(z.string(), z.string()).describe('Case id → hash of its content.'),
  digest: z.string().describe('Of all the above, so that no change is silent.'),
})
type FrozenSet = z.infer<typeof FrozenSet>

/** A frozen set beside the corpus of today. */
export interface CaseSet extends Omit<FrozenSet, 'cases' | 'digest'> {
  name: string
  /** Ids of the cases that are as they were when the set was made: these are scored. */
  scored: ReadonlySet<string>
  /** Ids of those that were changed or taken out since: they are not scored. */
  changed: readonly string[]
}

/** Where the sets are. */
export const setsFolder = path.join(projectRoot, 'cases/sets')

/**
 * Makes the text of a set's file.
 *
 * @param members the cases it takes in, as they are now
 */
export function frozenSet(
  about: Pick<FrozenSet, 'title' | 'rule' | 'rank'>,
  members: readonly Case[],
): string {
  const cases = Object.fromEntries(
    members.map((each) => [each.id, contentHash(each)] as const).toSorted(byId),
  )
  const content = { ...about, cases }
  return `${JSON.stringify({ ...content, digest: digestOf(content) }, undefined, 2)}\n`
}

/**
 * Reads all sets of a folder, in the order of their ranks, those without one first.
 *
 * @throws HarnessError if a file is no set, or was changed after it was made
 */
export function readSets(corpus: readonly Case[], folder = setsFolder): CaseSet[] {
  const hashes = new Map(corpus.map((testCase) => [testCase.id, contentHash(testCase)]))
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const { cases, digest: _, ...about } = readSet(path.join(folder, file))
      const ids = Object.keys(cases)
      const isAsItWas = (id: string): boolean => hashes.get(id) === cases[id]
      return {
        ...about,
        name: path.basename(file, '.json'),
        scored: new Set(ids.filter(isAsItWas)),
        changed: ids.filter((id) => !isAsItWas(id)),
      }
    })
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
}

/**
 * The set of that name.
 *
 * @throws HarnessError if there is none, with the names there are
 */
export function setNamed(name: string, corpus: readonly Case[]): CaseSet {
  const sets = readSets(corpus)
  const found = sets.find((set) => set.name === name)
  if (found) return found
  const names = sets.map((set) => set.name).join(', ')
  throw new HarnessError(`There is no set ${name}: choose from ${names}.`)
}

function readSet(file: string): FrozenSet {
  const checked = FrozenSet.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!checked.success)
    throw new HarnessError(`${file} is not a set of cases: ${z.prettifyError(checked.error)}`)
  const { digest, ...content } = checked.data
  if (digest === digestOf(content)) return checked.data
  throw new HarnessError(
    `${file} was changed after it was made: restore it, and make a set of another name.`,
  )
}

function digestOf({ title, rule, rank, cases }: Omit<FrozenSet, 'digest'>): string {
  const content = JSON.stringify([title, rule, rank ?? null, Object.entries(cases).toSorted(byId)])
  return createHash('sha256').update(content).digest('hex')
}

function byId([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}
