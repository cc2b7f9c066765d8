import type { Awaited, ClientStep } from '../case.ts'
import type { LoggedEvent, ProbeReport } from '../protocol/client-log.ts'
import { now, runningTime } from '../protocol/clock.ts'
import type { Assignment } from '../protocol/assignment.ts'
import type { ActionStep, Client } from './client.ts'
import { condensed } from './event-log.ts'
import { onDeadEnd } from './dead-end.ts'
import { onDeadline } from './deadline.ts'
import type { HarnessLink } from './harness-link.ts'
import { noteProcessorTime, type ProcessorClock } from './processor-time.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { turn } from './turn.ts'

/** So many tasks a client has after its connections are closed at both ends. */
const tasksAfter = 4

type End = Pick<ProbeReport, 'ended' | 'gaveUpAt' | 'gaveUpProcessorMs' | 'problem'>

/**
 * Takes the steps of a client script. Each time something happens the script goes on as far as it can,
 * synchronously: so a step after an awaited event is taken inside that event's listener.
 *
 * @returns the report, when the last step has been taken or the deadline has come
 */
export function playScript(
  assignment: Assignment,
  createClient: (recorder: Recorder) => Client,
  link: HarnessLink,
  processorClock?: ProcessorClock,
): Promise<ProbeReport> {
  const { run, steps, marks } = assignment
  let resolve: (end: End) => void
  const over = new Promise<End>((settle) => (resolve = settle))
  let position = 0
  /** The log before this index is consumed: awaits go on from here. Awaits on a source have one each. */
  const consumed = new Map<string | undefined, number>()
  /** How many of the events the current await counts have come. */
  let counted = 0
  let advancing = false
  let held = false
  let waitedMs = 0
  const started = now()
  /** When the last step was taken. Events are no progress: a client may fire them for ever. */
  let progressed = started

  const recorder = createRecorder(
    () => advance(),
    (entry) => noteProcessorTime(entry, marks, processorClock),
  )
  const client = createClient(recorder)

  const pass = (): void => {
    held = false
    position++
    progressed = now()
    advance()
  }
  /** Stops the script until `pass`, or until the run is over. */
  const hold = (until: (pass: () => void) => void): false => {
    held = true
    until(pass)
    return false
  }
  const consume = (wanted: LoggedEvent['kind'], count: number, of: string | undefined): boolean => {
    for (let next = consumed.get(of) ?? 0; next < recorder.log.length; next++) {
      consumed.set(of, next + 1)
      if (!isEvent(recorder.log[next], wanted, of) || ++counted < count) continue
      counted = 0
      return true
    }
    return false
  }
  /** Goes on when the harness has done its part; that it cannot is no fault of who is tested. */
  const holdFor = (call: Promise<void>): false =>
    hold(
      (go) =>
        void call.then(go, (error: Error) =>
          resolve({ ended: 'harness fault', problem: error.message }),
        ),
    )
  const awaited = (condition: Awaited, of: string | undefined): boolean => {
    if (typeof condition === 'string') return consume(condition, 1, of)
    if ('messages' in condition) return consume('message', condition.messages, of)
    return holdFor(link.observed(run, condition))
  }
  /** Takes a step; false if the script cannot go on yet. */
  const take = (step: ClientStep): boolean => {
    if (client.lacksSourceFor(step)) {
      const problem = 'The client script could not go on: the EventSource was not constructed.'
      resolve({ ended: 'no source', problem })
      return false
    }
    if ('await' in step) return awaited(step.await, step.on)
    recorder.add({ time: now(), client: 'step', step: position })
    if ('quiet' in step) {
      waitedMs += step.quiet
      return hold((go) => void runningTime(step.quiet, go))
    }
    if ('leave' in step)
      return hold((go) => (step.leave === 'task' ? setTimeout(go, 0) : queueMicrotask(go)))
    if ('signal' in step) return holdFor(link.signal(run, step.signal))
    const pending = client.take(step satisfies ActionStep)
    return pending ? holdFor(pending) : true
  }
  const advance = (): void => {
    const { refusal: problem } = recorder
    if (problem !== undefined) return resolve({ ended: 'refused', problem })
    if (advancing || held) return
    advancing = true
    for (let step = steps[position]; step && take(step); step = steps[position]) {
      position++
      progressed = now()
    }
    advancing = false
    if (position < steps.length) return
    recorder.endEvents()
    resolve({ ended: 'steps' })
  }

  const giveUp = (ended: 'deadline' | 'impossible', why: string): void =>
    resolve({
      ended,
      ...(ended === 'deadline' && { gaveUpAt: now() }),
      ...(ended === 'deadline' && processorClock && { gaveUpProcessorMs: processorClock() }),
      problem: `The client script did not come to its end ${why}. It was waiting for ${JSON.stringify(steps[position])}.`,
    })
  const noDeadline = onDeadline(
    assignment,
    link,
    () => progressed,
    () => giveUp('deadline', 'in time'),
  )
  /** The same text as long as the script waits for an event and each of its sources is CLOSED. */
  const waitingInVain = (): string | undefined =>
    isEventAwaited(steps[position]) && client.isClosed?.()
      ? `${position} ${recorder.log.length}`
      : undefined
  // What is constructed in another realm does not show its state.
  const showsStates = client.isClosed && !steps.some((step) => 'constructInside' in step)
  const noDeadEnd = showsStates
    ? onDeadEnd(assignment, link, waitingInVain, () =>
        giveUp('impossible', 'and could not: each EventSource is CLOSED and no connection is open'),
      )
    : undefined
  const report = over.then(async (end): Promise<ProbeReport> => {
    noDeadline()
    noDeadEnd?.()
    held = true
    try {
      client.stop()
    } catch (error) {
      recorder.thrown(error)
    }
    // What the last steps leave unhandled is reported within some tasks, and so is what the end of the connections does,
    // when they are closed at the server too. It belongs to this run.
    await new Promise((done) => setTimeout(done, 0))
    await link.over(run).catch(() => undefined)
    for (let tasks = 0; tasks < tasksAfter; tasks++) await turn()
    await new Promise((done) => setTimeout(done, 0))
    return {
      ...end,
      run,
      ...(recorder.isSpoilt && { spoilt: true }),
      waitedMs,
      client: condensed(recorder.log),
    }
  })
  advance()
  return report
}

/** Whether the script waits for an event, and not for what the server sees. */
function isEventAwaited(step: ClientStep | undefined): boolean {
  return (
    step !== undefined &&
    'await' in step &&
    (typeof step.await === 'string' || 'messages' in step.await)
  )
}

/** Labelled listeners only show what they see; the others set the pace. */
function isEvent(
  entry: Recorder['log'][number] | undefined,
  kind: LoggedEvent['kind'],
  of: string | undefined,
): boolean {
  return (
    entry?.client === 'event' &&
    entry.via === 'listener' &&
    entry.label === undefined &&
    entry.kind === kind &&
    (of === undefined || entry.of === of)
  )
}
