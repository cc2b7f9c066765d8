import type { Change } from './edited-logs/edits.ts'
import { events } from './edited-logs/events.ts'
import { headers } from './edited-logs/headers.ts'
import { messages } from './edited-logs/messages.ts'
import { reads } from './edited-logs/reads.ts'
import { requests } from './edited-logs/requests.ts'

/**
 * An edited log: what the logs of a passed run would show of a client with one fault. It stands for a client that no
 * script can be: a browser whose policies leak, or whose events nobody trusts. The run itself is not made again.
 */
export interface EditedLog {
  /** Unique; it stands in killed-native.json. */
  name: string
  /** A pattern of the ids of the cases it is tried on. */
  on: string
  /** Leaves the record that it is given alone. */
  change: Change
}

/** Those that are not tried on every case. */
const on: Readonly<Record<string, string>> = {
  preflight: 'cors|cross|another|opaque|^policy/|http2',
  SecurityError: '^policy/(content-security-policy|mixed-content)/.*(none|block)|/close-after$',
}

/** Every edited log. */
export const allEditedLogs: readonly EditedLog[] = Object.entries({
  ...messages,
  ...events,
  ...reads,
  ...requests,
  ...headers,
}).map(([name, change]) => ({ name: `record: ${name}`, on: on[name] ?? '', change }))
