import { allEditedLogs } from './edited-logs.ts'
import { allMutants } from './mutants.ts'
import { proposals } from './proposals.ts'
import { allWrongClients } from './wrong-clients.ts'

const setOf = (all: readonly { name: string }[]): ReadonlySet<string> =>
  new Set(all.map(({ name }) => name))

/** The names of the edited logs, which are no programs. */
export const editedLogNames = setOf(allEditedLogs)

/** The names that a table may hold. */
export const namesIn = {
  'killed.json': setOf([...allMutants, ...proposals.flatMap(({ wrong }) => wrong)]),
  'killed-native.json': setOf([...allWrongClients, ...allEditedLogs]),
} as const
