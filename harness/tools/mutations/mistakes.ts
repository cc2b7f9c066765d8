import { allFalseRecords } from './false-records.ts'
import { allMutants } from './mutants.ts'
import { allWrongClients } from './wrong-clients.ts'

/** The names that may stand in killed.json. */
export const referenceMistakes: ReadonlySet<string> = new Set(allMutants.map(({ name }) => name))

/** The names that may stand in killed-native.json. */
export const nativeMistakes: ReadonlySet<string> = new Set(
  [...allWrongClients, ...allFalseRecords].map(({ name }) => name),
)
