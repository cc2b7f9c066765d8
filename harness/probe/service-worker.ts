import type { ServiceWorkerWord } from '../case.ts'
import type { Takers } from './client.ts'
import { now } from '../protocol/clock.ts'
import { fetchEventChannel } from '../protocol/realm-messages.ts'
import type { Recorder } from './recorder.ts'

/** The service worker of a script. */
export interface ServiceWorkerSteps {
  takers: Takers<ServiceWorkerWord>
  /** Unregisters it. */
  stop(): void
}

async function activated(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting
  if (!worker) return
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve()
    })
  })
}

export function createServiceWorkerSteps(recorder: Recorder): ServiceWorkerSteps {
  let registration: ServiceWorkerRegistration | undefined
  let channel: BroadcastChannel | undefined
  const seen: Record<string, unknown>[] = []
  let arrived = (): void => undefined

  const register = async (url: string): Promise<void> => {
    registration = await navigator.serviceWorker.register(url)
    channel = new BroadcastChannel(fetchEventChannel + registration.scope)
    channel.addEventListener('message', ({ data }: MessageEvent<Record<string, unknown>>) => {
      seen.push(data)
      arrived()
    })
    await activated(registration)
  }
  const waitFor = async (count: number): Promise<void> => {
    while (seen.length < count) await new Promise<void>((resolve) => (arrived = resolve))
    for (const values of seen.splice(0, count))
      recorder.add({ time: now(), client: 'read', values })
  }
  return {
    takers: {
      registerServiceWorker: (step) => register(step.registerServiceWorker),
      unregisterServiceWorker: () => registration?.unregister().then(() => undefined),
      fetchEvents: (step) => waitFor(step.fetchEvents),
    },
    stop() {
      channel?.close()
      void registration?.unregister()
    },
  }
}
