import type { ClientEntry, LoggedEvent } from '../protocol/client-log.ts'
import { now } from './event-log.ts'

/** The log of one run while it grows. */
export interface Recorder {
  readonly log: ClientEntry[]
  add(entry: ClientEntry): void
  /** Logs an event; what follows from it in the script is taken before this returns. */
  event(entry: LoggedEvent): void
  /** The script is over: what events may still come belong to no step of it, and are not logged. */
  endEvents(): void
  /** The realm is not what it was: later runs would show what this one has left behind. */
  spoil(): void
  readonly isSpoilt: boolean
  thrown(error: unknown): void
  unhandled(error: unknown): void
}

/** @param onEvent called, synchronously, after each event of a listener has been logged */
export function createRecorder(onEvent: () => void): Recorder {
  const log: ClientEntry[] = []
  let over = false
  let spoilt = false
  return {
    log,
    get isSpoilt() {
      return spoilt
    },
    spoil: () => void (spoilt = true),
    add: (entry) => void log.push(entry),
    event(entry) {
      if (over) return
      log.push(entry)
      onEvent()
    },
    endEvents: () => void (over = true),
    thrown(error) {
      const isObject = typeof error === 'object' && error !== null
      const code: unknown = isObject && 'code' in error ? error.code : undefined
      log.push({
        time: now(),
        client: 'throw',
        name: isObject && 'name' in error ? String(error.name) : typeof error,
        interface: isObject
          ? (Object.getPrototypeOf(error)?.constructor?.name ?? 'Object')
          : typeof error,
        ...(typeof code === 'number' && { code }),
        message: error instanceof Error ? error.message : String(error),
      })
    },
    unhandled(error) {
      const message = error instanceof Error ? error.message : String(error)
      log.push({ time: now(), client: 'unhandled', message })
    },
  }
}
