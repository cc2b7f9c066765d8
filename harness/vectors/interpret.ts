import { EventStream } from '../../implementations/reference/event-stream.ts'
import type { Vector } from './vector.ts'

/** What the reference makes of a stream. */
export type Interpretation = Pick<Vector, 'events' | 'lastEventId' | 'reconnectionTimes'>

/** Gives the reference a stream byte by byte, so that it shows with which byte an event is complete. */
export function interpret(bytes: Buffer): Interpretation {
  const events: Vector['events'] = []
  const times: number[] = []
  let pushed = 0
  const owner = {
    lastEventId: '',
    get reconnectionTime() {
      return times.at(-1) ?? 0
    },
    set reconnectionTime(timeMs) {
      times.push(timeMs)
    },
    queueEvent({ type, data, lastEventId }: MessageEvent) {
      events.push({ type, data: String(data), lastEventId, completeAt: pushed })
    },
  }
  const stream = new EventStream(owner, '')
  for (const byte of bytes) {
    pushed++
    stream.push(Uint8Array.of(byte))
  }
  return {
    events,
    lastEventId: owner.lastEventId,
    reconnectionTimes: times.every(Number.isSafeInteger) ? times : null,
  }
}
