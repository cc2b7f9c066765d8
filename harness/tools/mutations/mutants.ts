import type { TriedMutant } from './mutant.ts'
import { browser } from './mutants/browser.ts'
import { client } from './mutants/client.ts'
import { connections } from './mutants/connections.ts'
import { decoding } from './mutants/decoding.ts'
import { endOfStream } from './mutants/end-of-stream.ts'
import { events } from './mutants/events.ts'
import { fields } from './mutants/fields.ts'
import { garbage } from './mutants/garbage.ts'
import { ids } from './mutants/ids.ts'
import { interfaceMutants } from './mutants/interface.ts'
import { limits } from './mutants/limits.ts'
import { lineSplitting } from './mutants/line-splitting.ts'
import { listeners } from './mutants/listeners.ts'
import { reconnection } from './mutants/reconnection.ts'
import { requests } from './mutants/requests.ts'
import { responses } from './mutants/responses.ts'
import { retry } from './mutants/retry.ts'
import { state } from './mutants/state.ts'

/** Mutants to which it matters where chunks end, and others. */
const [splitting, others] = [
  [lineSplitting, decoding],
  [
    fields,
    events,
    ids,
    retry,
    endOfStream,
    limits,
    responses,
    requests,
    connections,
    client,
    browser,
    reconnection,
    state,
    interfaceMutants,
    listeners,
    garbage,
  ],
]

/** Every mutant. */
export const allMutants: readonly TriedMutant[] = [
  ...splitting.flat().map((mutant) => ({ ...mutant, everyChunking: true })),
  ...others.flat().map((mutant) => ({ ...mutant, everyChunking: false })),
]
