import type { Change } from './edited-logs/edits.ts'
import { HarnessError } from '../../errors.ts'
import type { RunRecord, RunRequest } from '../../protocol/run-record.ts'
import type { OpenTarget } from '../../run/open-target.ts'

/** An open target whose runs are kept, so that they can be replayed with an edit. */
export interface KeptRecords {
  opened: OpenTarget
  /** An open target that makes no run: it brings what the one of before brought, edited. */
  replay(change: Change): OpenTarget
}

/** Keeps the records of an open target by what was asked for, but for the deadline. */
export function keepingRecords(opened: OpenTarget): KeptRecords {
  const kept = new Map<string, RunRecord>()
  const keyOf = ({ server, client }: RunRequest): string => JSON.stringify([server, client])
  return {
    opened: {
      ...opened,
      async run(request) {
        const record = await opened.run(request)
        kept.set(keyOf(request), record)
        return record
      },
    },
    replay: (change) => ({
      ...opened,
      run(request) {
        const record = kept.get(keyOf(request))
        return record
          ? Promise.resolve(change(record))
          : Promise.reject(new HarnessError('A run that was not made cannot be shown again.'))
      },
    }),
  }
}
