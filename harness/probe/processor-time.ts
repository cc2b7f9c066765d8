import type { LoggedEvent } from '../protocol/client-log.ts'

/** The processor time in ms that this process has used; a host that cannot tell has none. */
export type ProcessorClock = () => number

/**
 * Notes the processor time in the entries of some messages: what else the machine does takes none of it. Asking for it takes
 * a while, so it is not asked at all of them.
 *
 * @param marks the data of these messages
 */
export function noteProcessorTime(
  entry: LoggedEvent,
  marks: readonly string[] | undefined,
  clock: ProcessorClock | undefined,
): LoggedEvent {
  const { kind, data } = entry
  if (!clock || kind !== 'message' || typeof data !== 'string' || !marks?.includes(data))
    return entry
  return { ...entry, processorMs: clock() }
}
