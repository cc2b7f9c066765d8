import type { PageWord } from '../case.ts'
import type { Takers } from './client.ts'
import { now } from '../protocol/clock.ts'
import type { Recorder } from './recorder.ts'

/** A script's steps about what surrounds its sources; what they find is logged like a `read`. */
export interface PageSteps {
  takers: Takers<PageWord>
  /** Removes what was put there. */
  stop(): void
}

export function createPageSteps(recorder: Recorder): PageSteps {
  // Taken now: an implementation may put a fetch of its own in this place.
  const { fetch } = globalThis
  const bases: HTMLBaseElement[] = []
  const found = (values: Record<string, unknown>): void =>
    recorder.add({ time: now(), client: 'read', values })
  const setBase = (href: string): void => {
    const base = document.createElement('base')
    base.href = href
    document.head.prepend(base)
    bases.push(base)
  }
  return {
    takers: {
      setBase: (step) => setBase(step.setBase),
      fetch: (step) =>
        fetch(step.fetch).then(async (response) =>
          found({ status: response.status, body: await response.text() }),
        ),
      sayOffline: () =>
        void Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }),
      timing: (step) => timingOf(step.timing, step.wait ?? false).then(found),
    },
    stop() {
      for (const base of bases) base.remove()
      Reflect.deleteProperty(globalThis.navigator ?? {}, 'onLine')
    },
  }
}

/** The page keeps few entries by itself, and a probe makes many requests. */
const watched: PerformanceEntry[] = []
const arrivals = new EventTarget()
if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes('resource'))
  new PerformanceObserver((list) => {
    watched.push(...list.getEntries())
    watched.splice(0, watched.length - 1000)
    arrivals.dispatchEvent(new Event('entry'))
  }).observe({ type: 'resource' })

/** A function by itself, for no closure is made after a wait; `play` in probe.ts says why. */
function watchedOf(url: string): PerformanceEntry[] {
  return watched.filter(({ name }) => name === url)
}

async function timingOf(url: string, wait: boolean): Promise<Record<string, unknown>> {
  for (;;) {
    const entries = watchedOf(url)
    const [first] = entries
    if (first || !wait)
      return {
        entries: entries.length,
        initiatorType: first ? Reflect.get(first, 'initiatorType') : null,
      }
    await new Promise((resolve) => arrivals.addEventListener('entry', resolve, { once: true }))
  }
}
