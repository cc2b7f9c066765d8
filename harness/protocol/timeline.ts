import { z } from 'zod'
import { ClientEntry } from './client-log.ts'
import { WireEntry } from './wire-log.ts'

/** One entry of a run, of either side: wire entries have a member `wire`, client entries `client`. */
export const TimelineEntry = z.union([WireEntry, ClientEntry])
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** The wire log and the client log of one run, merged by time; each log keeps its own order. */
export const Timeline = z.array(TimelineEntry)
export type Timeline = z.infer<typeof Timeline>

/** Merges the two logs of one run. Of equal times the server's comes first: it acted, the client saw. */
export function mergeLogs(wire: readonly WireEntry[], client: readonly ClientEntry[]): Timeline {
  const merged: Timeline = []
  let next = 0
  for (const entry of client) {
    for (let sent = wire[next]; sent && sent.time <= entry.time; sent = wire[++next])
      merged.push(sent)
    merged.push(entry)
  }
  return [...merged, ...wire.slice(next)]
}
