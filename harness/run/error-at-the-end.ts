/**
 * The end of a stream brings an error event, and most scripts await it to know that all has come. One case is about
 * that event. If a client does not fire it, this one is red, and in the others the end of the stream is what the
 * server sees: what they are about is still asked.
 */
import { type Case, type ClientStep, defaultClientScript, messagesAwaited } from '../case.ts'
import type { RunRecord } from '../protocol/run-record.ts'
import type { WireEntry } from '../protocol/wire-log.ts'
import { endOf, isEventStream, isRedirect } from './reconnections.ts'

/** The case that is about the event. */
export const errorAtTheEndId = 'reconnection/basic/error-at-the-end'

/** After the server has ended a stream: for the client to deliver what it has received. */
const deliveryMs = 500

/**
 * Whether the case cannot be asked of a client that fires no error there: it expects that error among its events, or
 * reads the state at that moment, when such a script would still wait.
 */
export function expectsErrorAtTheEnd(testCase: Case): boolean {
  const { id, server, expect } = testCase
  if (id === errorAtTheEndId) return false
  const expected =
    (expect?.events ?? []).some(({ kind }) => kind === 'error') &&
    server.some((connection) => isEventStream(connection) && endOf(connection) === 'end')
  return expected || readsAtTheEnd(testCase)
}

/** Whether the script reads properties between the error of a stream's end and the reconnection. */
function readsAtTheEnd(testCase: Case): boolean {
  const errors = awaitedErrors(testCase).values()
  let isAtTheEnd = false
  return scriptOf(testCase).some((step) => {
    if ('await' in step) {
      const ended = isErrorAwait(step) ? errors.next().value : null
      isAtTheEnd = typeof ended === 'number' && ended < testCase.server.length
    }
    return isAtTheEnd && 'read' in step
  })
}

/** Whether the script awaits an error that is not that of a stream's end. */
export function awaitsOtherErrors(testCase: Case): boolean {
  return awaitedErrors(testCase).some((ended) => ended === null)
}

/** Whether the script awaits the error of a stream's end. */
export function awaitsErrorAtTheEnd(testCase: Case): boolean {
  return awaitedErrors(testCase).some((ended) => ended !== null)
}

/**
 * The case for a client that fires no error at the end of a stream: its script waits for the server's end. Before a step
 * that is no further wait, it gives the client time to deliver, which counts in no deadline.
 *
 * @param wayMs how long a message takes on the way from the client to the probe, at most
 */
export function withoutErrorAtTheEnd(testCase: Case, wayMs = 0): Case {
  const errors = awaitedErrors(testCase).values()
  let addedMs = 0
  const client = scriptOf(testCase).flatMap((step, index, script): ClientStep[] => {
    const ended = isErrorAwait(step) ? errors.next().value : null
    if (typeof ended !== 'number') return [step]
    const wait: ClientStep[] = [
      ...openOfTheStream(script, index),
      ...messagesOfTheStreams(testCase, index),
      { await: { ended } },
    ]
    const next = script[index + 1]
    if (next && isErrorAwait(next)) return wait
    addedMs += deliveryMs + wayMs
    return [...wait, { quiet: deliveryMs + wayMs }]
  })
  const { deadline } = testCase
  return { ...testCase, ...(deadline !== undefined && { deadline: deadline + addedMs }), client }
}

/**
 * An error comes after all events of its stream, so a script that has awaited it goes on with those of the next one. A
 * script that waits for the server's end instead awaits the open event of the stream, if it awaits that of a later one.
 */
function openOfTheStream(script: readonly ClientStep[], error: number): ClientStep[] {
  const isOpenAwait = (step: ClientStep): boolean => 'await' in step && step.await === 'open'
  if (!script.slice(error + 1).some(isOpenAwait)) return []
  const before = script.slice(0, error)
  const ofTheStream = before.slice(before.findLastIndex(isErrorAwait) + 1)
  // The open event comes before the messages.
  return ofTheStream.some(isEventAwait) ? [] : [{ await: 'open' }]
}

/**
 * The messages that the script does not await itself, if a message is what it awaits next; and if there are megabytes of
 * them, which are received long before they are delivered.
 */
function messagesOfTheStreams(testCase: Case, error: number): ClientStep[] {
  const script = scriptOf(testCase)
  const next = script.slice(error + 1).find(isEventAwait)
  if (!testCase.id.startsWith('limits/') && !(next && isMessageAwait(next))) return []
  const count = (testCase.expect?.messages ?? []).reduce((sum, { times = 1 }) => sum + times, 0)
  const ofTheStreams = count - messagesAwaited(script)
  return ofTheStreams > 0 ? [{ await: { messages: ofTheStreams } }] : []
}

/**
 * Where such a script waits for the end of the last stream, a client connects again in the meantime, as it ought to.
 * What it asks past the last answer of the wire script is left out there.
 */
export function withoutRequestsAfterTheEnd(testCase: Case, record: RunRecord): RunRecord {
  if (awaitedErrors(testCase).at(-1) !== testCase.server.length) return record
  const isAnswered = (entry: WireEntry) =>
    entry.wire !== 'request' || entry.connection !== null || entry.method === 'OPTIONS'
  return { ...record, wire: record.wire.filter(isAnswered) }
}

/**
 * Whether the script closes inside the listener of the error at the end of the last stream. A client that runs apart from
 * the probe is told so a moment later, and may have connected again by then.
 */
export function closesAtTheEnd(testCase: Case): boolean {
  const [last, close] = scriptOf(testCase).slice(-2)
  return last !== undefined && isErrorAwait(last) && close !== undefined && 'close' in close
}

/** For each error that the script awaits: which connection it is the proper end of; null if it is another error. */
function awaitedErrors(testCase: Case): (number | null)[] {
  const { server, expect } = testCase
  // A client that is to ask for nothing does not see how that would end.
  const asked = expect?.requests?.length ?? server.length
  const awaits = scriptOf(testCase).filter(isErrorAwait)
  const sources = scriptOf(testCase).filter((step) => 'construct' in step).length
  // Which connection is whose, only the run shows.
  if (sources !== 1) return awaits.map(() => null)
  const answers = server.flatMap((connection, index) =>
    isRedirect(connection) ? [] : [{ connection, number: index + 1 }],
  )
  return awaits.map((_, index) => {
    const answer = answers[index]
    if (!answer || answer.number > asked || !isEventStream(answer.connection)) return null
    return endOf(answer.connection) === 'end' ? answer.number : null
  })
}

function scriptOf({ client = defaultClientScript }: Case): readonly ClientStep[] {
  return client
}

function isErrorAwait(step: ClientStep): boolean {
  return 'await' in step && step.await === 'error'
}

function isMessageAwait(step: ClientStep): boolean {
  if (!('await' in step)) return false
  return typeof step.await === 'string' ? step.await === 'message' : 'messages' in step.await
}

function isEventAwait(step: ClientStep): boolean {
  return 'await' in step && (typeof step.await === 'string' || isMessageAwait(step))
}
