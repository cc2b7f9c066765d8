import type { RunRecord } from '../../../protocol/run-record.ts'

/**
 * A wrong change to the record of a run: what the logs of a passed run would show if the client had made one
 * mistake. It stands for the client that no script can be: a browser whose policies leak, or whose events nobody
 * trusts. The run itself is not made again, so the fault is the smallest there is.
 */
export interface FalseRecord {
  /** Unique; it stands in killed-native.json. */
  name: string
  /** The mistake, in a sentence. */
  says: string
  /** A pattern of the ids of the cases it is tried on; all of them if left out. */
  on?: string
  /** The record with the mistake; an equal one where there is nothing to get wrong. */
  change(record: RunRecord): RunRecord
}
