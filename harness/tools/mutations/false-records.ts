import { events } from './false-records/events.ts'
import type { FalseRecord } from './false-records/false-record.ts'
import { headers } from './false-records/headers.ts'
import { messages } from './false-records/messages.ts'
import { reads } from './false-records/reads.ts'
import { requests } from './false-records/requests.ts'

/** Every wrong change to a record. */
export const allFalseRecords: readonly FalseRecord[] = [
  ...messages,
  ...events,
  ...reads,
  ...requests,
  ...headers,
]
