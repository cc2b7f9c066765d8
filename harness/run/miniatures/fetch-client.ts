/** A client of a few lines over fetch; it never reconnects. */
import type { Connect } from '../../adapter.ts'
import { EventStream } from '../../../implementations/reference/event-stream.ts'

export const connect: Connect = (url, on) => {
  const attempt = new AbortController()
  const read = async (): Promise<void> => {
    const response = await fetch(url, { signal: attempt.signal })
    on.open()
    const queueEvent = (event: MessageEvent): void => on.message(event)
    const stream = new EventStream({ lastEventId: '', reconnectionTime: 0, queueEvent }, '')
    for await (const chunk of response.body ?? []) stream.push(chunk)
    throw new Error('The stream ended.')
  }
  read().catch((error: unknown) => {
    if (!attempt.signal.aborted) on.error(error)
  })
  return { close: () => attempt.abort() }
}
