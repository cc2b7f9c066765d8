import type { ClientEntry, LoggedEvent, ReportEntry } from '../protocol/client-log.ts'
import { now } from '../protocol/clock.ts'
import { given, messageOf } from './thrown.ts'

/** The log of one run while it grows. */
export interface Recorder {
  readonly log: ClientEntry[]
  add(entry: ClientEntry): void
  /** Logs an event; what follows from it in the script is taken before this returns. */
  event(entry: LoggedEvent): void
  /** Logs what was said beside the events. */
  report(entry: ReportEntry): void
  /** The script is over: what events may still come belong to no step of it, and are not logged. */
  endEvents(): void
  /** The adapter handed over what the contract does not allow: that is the end of the script. */
  refuse(problem: string): void
  /** What was refused first, in one sentence. */
  refusal: string | undefined
  /** The realm is not what it was, or has a window: later runs would show what this one has left behind. */
  isSpoilt: boolean
  thrown(error: unknown): void
  unhandled(error: unknown): void
}

/**
 * @param onEvent called, synchronously, after each event has been logged or refused
 * @param noted the entry that an event is logged as
 */
export function createRecorder(
  onEvent: () => void = () => undefined,
  noted: (entry: LoggedEvent) => LoggedEvent = (entry) => entry,
): Recorder {
  const log: ClientEntry[] = []
  let over = false
  const recorder: Recorder = {
    log,
    refusal: undefined,
    isSpoilt: false,
    add: (entry) => void log.push(entry),
    event(entry) {
      if (over) return
      log.push(noted(entry))
      onEvent()
    },
    report(entry) {
      if (!over) log.push(entry)
    },
    endEvents: () => void (over = true),
    refuse(problem) {
      if (over) return
      over = true
      recorder.refusal = problem
      onEvent()
    },
    thrown(error) {
      const isObject = typeof error === 'object' && error !== null
      const code = given<unknown>(
        () => (isObject && 'code' in error ? error.code : undefined),
        undefined,
      )
      log.push({
        time: now(),
        client: 'throw',
        name: given(
          () => (isObject && 'name' in error ? String(error.name) : typeof error),
          typeof error,
        ),
        interface: given(
          () =>
            isObject
              ? String(Object.getPrototypeOf(error)?.constructor?.name ?? 'Object')
              : typeof error,
          typeof error,
        ),
        // JSON has no other numbers.
        ...(Number.isFinite(code) && { code: code as number }),
        message: messageOf(error),
      })
    },
    unhandled: (error) =>
      void log.push({ time: now(), client: 'unhandled', message: messageOf(error) }),
  }
  return recorder
}
