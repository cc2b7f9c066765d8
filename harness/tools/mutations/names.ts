import { allFalseRecords } from './false-records.ts'
import { allMutants } from './mutants.ts'
import { allWrongClients } from './wrong-clients.ts'

const setOf = (all: readonly { name: string }[]): ReadonlySet<string> =>
  new Set(all.map(({ name }) => name))

/** The names of the false records, which are edited logs and no programs. */
export const falseRecordNames = setOf(allFalseRecords)

/** The names that a table may hold. */
export const namesIn = {
  'killed.json': setOf(allMutants),
  'killed-native.json': setOf([...allWrongClients, ...allFalseRecords]),
} as const
