import type { Case } from '../case.ts'
import type { Account } from '../interpreter/account.ts'
import { bytesAsWritten } from './byte-literal.ts'
import { touchedBy } from './touched.ts'

/** A client with a reconnection time of its own takes so long for each further connection. */
const connectionMs = 6000
const deadlineMs = 10_000

/** Events that every client listens to. */
const always = new Set(['message', 'open', 'error'])

/**
 * Streams as a case: each is the body of one connection, in these chunks. What is expected is what the second
 * interpreter makes of them.
 *
 * @param streams for each connection its chunks
 * @param accounts what is made of each
 */
export function caseOf(
  id: string,
  streams: readonly (readonly Uint8Array[])[],
  accounts: readonly Account[],
): Case {
  const events = accounts.flatMap((account) => account.events)
  const listen = [...new Set(events.map(({ type }) => type))].filter((type) => !always.has(type))
  const [first = 'PRC-01', ...others] = touchedBy(
    streams.map((chunks) => Buffer.concat(chunks)),
    accounts,
  )
  const isLong = streams.length > 1
  return {
    id,
    title: 'To be written: a sentence that says what a conforming client is seen to do.',
    requirements: [first, ...others],
    ...(isLong && { deadline: deadlineMs + connectionMs * streams.length }),
    server: streams.map((chunks) => ({
      body: chunks.filter(({ length }) => length > 0).map(bytesAsWritten),
    })),
    ...((listen.length > 0 || isLong) && {
      client: [
        { construct: listen.length > 0 ? { listen } : {} },
        ...streams.map(() => ({ await: 'error' as const })),
        { close: true as const },
      ],
    }),
    expect: {
      messages: events.map(({ type, data, lastEventId }) => ({
        ...(type !== 'message' && { type }),
        data,
        lastEventId,
      })),
      ...(isLong && {
        requests: streams.map((_, index) => ({
          headers: { 'last-event-id': accounts[index - 1]?.source.lastEventId || null },
        })),
      }),
    },
  }
}
