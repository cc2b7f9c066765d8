/**
 * Entry of what runs in the frames, windows and workers of a case: constructs sources for the probe and tells it what it
 * sees of them. The probe is whoever sends the message. It is small, for it stands in every document.
 */
import type { ConstructOrder, RealmNotice } from '../protocol/realm-messages.ts'
import { isWindowOfItsOwn, obeyInWindow } from './window-document.ts'

function construct(order: ConstructOrder, tell: (notice: RealmNotice) => void): EventSource | null {
  try {
    if (order.closing) (globalThis as unknown as { close(): void }).close()
    const constructed = new EventSource(order.url, order.init)
    if (order.closing) tell({ constructed: { readyState: constructed.readyState } })
    for (const type of ['open', 'message', 'error'])
      constructed.addEventListener(type, (event) => {
        const { data: text, lastEventId, origin } = event
        const { isTrusted } = event
        const members = { type, data: text as unknown, lastEventId, origin, isTrusted }
        tell({ event: members, readyState: constructed.readyState })
      })
    return constructed
  } catch (error) {
    const { name, message: text } = error as Error
    tell({ thrown: { name, message: text } })
    return null
  }
}

if (isWindowOfItsOwn()) obeyInWindow(construct)
else
  addEventListener('message', (message) => {
    const { source, data } = message as MessageEvent<ConstructOrder>
    construct(data, (notice) => {
      if (source) (source as Window).postMessage(notice, '*')
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no other origin.
      else (globalThis as unknown as Worker).postMessage(notice)
    })
  })
