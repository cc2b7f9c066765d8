import type { Detail } from '../results.ts'
import type { GivenMessage } from './answer.ts'

/** The messages that a client was seen to give. */
export function messagesIn(timeline: Detail['timeline']): Required<GivenMessage>[] {
  return timeline.flatMap((entry) =>
    'client' in entry && entry.client === 'event' && entry.kind === 'message'
      ? [
          {
            type: textOf(entry.type),
            data: textOf(entry.data),
            lastEventId: textOf(entry.lastEventId ?? ''),
          },
        ]
      : [],
  )
}

/** A value as text: what is none is shown as JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
