import type { Expectation } from '../case.ts'
import type { Mismatch } from '../results.ts'
import type { ClientEntry } from '../protocol/client-log.ts'
import type { WireEntry } from '../protocol/wire-log.ts'

/** What is compared with counts for so long at least: of less, most is the scheduler's doing. */
const leastMs = 50

/**
 * Checks how the time of some connections compares with that of others. All are of one run, so that the speed
 * of the machine does not matter; of those that do the same the shortest counts, so that what else the
 * machine does matters less.
 */
export function compareGrowth(
  expected: NonNullable<Expectation['growth']>,
  log: { wire: readonly WireEntry[]; client: readonly ClientEntry[] },
): Mismatch | null {
  const seen = expected.map(({ connections, over, atMost }) => {
    const who = `connection ${connections.join(' or ')}`
    const others = `connection ${over.join(' or ')}`
    const [time, compared] = [shortest(connections, log), shortest(over, log)]
    const ratio = time / Math.max(compared, leastMs)
    return {
      met: ratio <= atMost,
      wanted: `${who}: at most ${atMost} times as long as ${others}`,
      got: Number.isFinite(ratio)
        ? `${who}: ${ratio.toFixed(1)} times as long as ${others} (${time.toFixed(0)} ms, ${compared.toFixed(0)} ms)`
        : `${who}: without messages, or ${others} is`,
    }
  })
  if (seen.every(({ met }) => met)) return null
  return {
    rule: 'growth',
    expected: seen.map(({ wanted }) => wanted).join('\n'),
    observed: seen.map(({ got }) => got).join('\n'),
  }
}

function shortest(
  connections: readonly number[],
  { wire, client }: { wire: readonly WireEntry[]; client: readonly ClientEntry[] },
): number {
  return Math.min(...connections.map((connection) => timeOf(connection, wire, client)))
}

/**
 * From the head of a connection to the last message that came before the next one had its head. Of a row of
 * equal messages the log has the time of the first: the last message of a connection is to differ. NaN if there was none.
 */
function timeOf(
  connection: number,
  wire: readonly WireEntry[],
  client: readonly ClientEntry[],
): number {
  const headOf = (nth: number): number | undefined =>
    wire.find((entry) => entry.wire === 'head' && entry.connection === nth)?.time
  const head = headOf(connection)
  if (head === undefined) return Number.NaN
  const next = headOf(connection + 1) ?? Infinity
  const last = client.findLast(
    (entry) =>
      entry.client === 'event' &&
      entry.kind === 'message' &&
      entry.via === 'listener' &&
      entry.time > head &&
      entry.time < next,
  )
  return last ? last.time - head : Number.NaN
}
