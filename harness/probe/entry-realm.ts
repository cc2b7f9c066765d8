/**
 * Entry of what runs in the frames and workers of a case: constructs sources for the probe and tells it what it
 * sees of them. The probe is whoever sends the message. It imports nothing, for it stands in every document.
 */
import type { ConstructOrder, RealmNotice } from '../protocol/realm-messages.ts'

addEventListener('message', (message) => {
  const { source, data } = message as MessageEvent<ConstructOrder>
  const tell = (notice: RealmNotice): void => {
    if (source) (source as Window).postMessage(notice, '*')
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no other origin.
    else (globalThis as unknown as Worker).postMessage(notice)
  }
  try {
    if (data.closing) (globalThis as unknown as { close(): void }).close()
    const constructed = new EventSource(data.url, data.init)
    if (data.closing) tell({ constructed: { readyState: constructed.readyState } })
    for (const type of ['open', 'message', 'error'])
      constructed.addEventListener(type, (event) => {
        const { data: text, lastEventId, origin } = event
        const { isTrusted } = event
        const members = { type, data: text as unknown, lastEventId, origin, isTrusted }
        tell({ event: members, readyState: constructed.readyState })
      })
  } catch (error) {
    const { name, message: text } = error as Error
    tell({ thrown: { name, message: text } })
  }
})
