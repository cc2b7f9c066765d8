import type { Change } from './edited-logs/edits.ts'
import { HarnessError } from '../../errors.ts'
import type { RunRecord, RunRequest } from '../../protocol/run-record.ts'
import type { Session } from '../../run/session.ts'

/** A session whose runs are kept, so that they can be replayed with an edit. */
export interface KeptRecords {
  session: Session
  /** A session that makes no run: it brings what the one of before brought, edited. */
  replay(change: Change): Session
}

/** Keeps the records of a session by what was asked for, but for the deadline. */
export function keepingRecords(session: Session): KeptRecords {
  const kept = new Map<string, RunRecord>()
  const keyOf = ({ server, client }: RunRequest): string => JSON.stringify([server, client])
  return {
    session: {
      ...session,
      async run(request) {
        const record = await session.run(request)
        kept.set(keyOf(request), record)
        return record
      },
    },
    replay: (change) => ({
      ...session,
      run(request) {
        const record = kept.get(keyOf(request))
        return record
          ? Promise.resolve(change(record))
          : Promise.reject(new HarnessError('A run that was not made cannot be shown again.'))
      },
    }),
  }
}
