/**
 * Tells the command again and again that the page is there, and what has happened to it. The page survives whatever
 * comes: it asks until it is answered, and the run goes on where it was.
 */
import { runningTime } from '../../protocol/clock.ts'
import type { Pulse, PulseAnswer } from '../messages.ts'

/** How it stands between page and command. */
export type Link = 'good' | 'lost' | 'replaced' | 'unknown guest'

interface Listener {
  answer(answer: PulseAnswer): void
  link(link: Link): void
}

/** After a failure the page waits for this long before it asks again. */
const retryMs = 1000
/** An answer comes within a second; a connection that says nothing for so long is dead. */
const patienceMs = 8000

/** @param guest the guest's address, without a slash at the end */
export function keepPulse(guest: string, { answer, link }: Listener): void {
  const page = [...crypto.getRandomValues(new Uint32Array(4))].join('-')
  let interruptions = 0
  let frame: number | null = null
  let seen = 0
  const interrupted = (): void => void interruptions++
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') interrupted()
  })
  document.addEventListener('freeze', interrupted)
  addEventListener('offline', interrupted)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) interrupted()
  })
  addEventListener('pagehide', () => void navigator.sendBeacon(`${guest}/goodbye`, page))

  const beat = async (): Promise<Link> => {
    const pulse: Pulse = {
      page,
      isVisible: document.visibilityState !== 'hidden',
      interruptions,
      frame,
      seen,
    }
    const body = JSON.stringify(pulse)
    const abort = new AbortController()
    // A case may keep the page busy for longer: only time in which the page could have read the answer counts.
    const inTime = runningTime(patienceMs, () => abort.abort())
    const response = await fetch(`${guest}/pulse`, {
      method: 'POST',
      body,
      signal: abort.signal,
    }).finally(inTime)
    if (response.status === 404) return 'unknown guest'
    if (response.status === 409) return 'replaced'
    const told = (await response.json()) as PulseAnswer
    frame = told.frame?.id ?? null
    seen = told.view?.version ?? seen
    answer(told)
    return 'good'
  }
  const beatOn = async (): Promise<void> => {
    for (;;) {
      const state = await beat().catch((): Link => 'lost')
      link(state)
      if (state === 'replaced' || state === 'unknown guest') return
      if (state === 'good') continue
      interrupted()
      await new Promise((resolve) => setTimeout(resolve, retryMs))
    }
  }
  void beatOn()
}
