import type { ClientStep } from '../case.ts'
import type { ActionStep, Client } from './client.ts'
import { createInterfaceSteps } from './interface-steps.ts'
import { createListeners } from './listeners.ts'
import { createMemory } from './memory.ts'
import { createPageSteps } from './page-steps.ts'
import { createRealms, isRealmStep } from './realms.ts'
import type { Recorder } from './recorder.ts'
import { createServiceWorkerSteps } from './service-worker.ts'
import { createSources } from './sources.ts'
import { valueOf } from './special-values.ts'

/** Profile `eventsource`: the interface of the standard. */
export function createEventSourceClient(
  Implementation: typeof EventSource,
  defaultUrl: string,
  recorder: Recorder,
): Client {
  const sources = createSources<EventSource>()
  const listeners = createListeners(sources, recorder)
  const interfaceSteps = createInterfaceSteps(Implementation, defaultUrl, sources, recorder)
  const realms = createRealms(recorder)
  const takeMemoryStep = createMemory(sources, recorder)
  const serviceWorkerSteps = createServiceWorkerSteps(recorder)
  const pageSteps = createPageSteps(recorder)

  const construct = (options: Extract<ActionStep, { construct: unknown }>['construct']): void => {
    const url = options.url === undefined ? defaultUrl : valueOf(options.url)
    const source = sources.construct(options.as, (): EventSource => {
      const Constructor = options.in ? realms.constructorInFrame() : Implementation
      return Reflect.construct(
        Constructor,
        options.init === undefined ? [url] : [url, valueOf(options.init)],
      )
    })
    const listen = options.listen ?? []
    const types = listen.filter((entry) => typeof entry === 'string')
    listeners.record(
      source,
      options.as,
      new Set(options.listenOnly ?? ['open', 'message', 'error', ...types]),
    )
    for (const entry of listen) {
      if (typeof entry !== 'string') listeners.addLabelled(source, entry)
    }
    for (const kind of options.handlers ?? [])
      listeners.setHandler(source, kind, 'a recording function')
  }
  const act = (step: ActionStep): void | Promise<void> => {
    if ('construct' in step) return construct(step.construct)
    if ('close' in step) return sources.get(step.on).close()
    if ('setBase' in step || 'fetch' in step || 'timing' in step) return pageSteps.take(step)
    if (isRealmStep(step)) return realms.take(step)
    if ('letGo' in step || 'collectGarbage' in step) return takeMemoryStep(step)
    if ('registerServiceWorker' in step || 'fetchEvents' in step)
      return serviceWorkerSteps.take(step)
    if (
      'addListener' in step ||
      'removeListener' in step ||
      'abortSignal' in step ||
      'throwFrom' in step ||
      'setHandler' in step ||
      'readHandler' in step ||
      'dispatch' in step
    )
      return listeners.take(step)
    return interfaceSteps.take(step)
  }

  return {
    take(step) {
      try {
        return act(step)?.catch((error: unknown) => recorder.thrown(error))
      } catch (error) {
        return recorder.thrown(error)
      }
    },
    lacksSourceFor: (step) => needsSource(step) && sources.isMissing(sourceOf(step)),
    stop() {
      pageSteps.stop()
      for (const source of sources.all()) source.close()
      realms.close()
      serviceWorkerSteps.stop()
    },
  }
}

const stepsOnASource = new Set([
  'await',
  'close',
  'addListener',
  'removeListener',
  'throwFrom',
  'setHandler',
  'readHandler',
  'dispatch',
  'assign',
])

function needsSource(step: ClientStep): boolean {
  if ('read' in step) return (step.from ?? 'instance') === 'instance'
  if ('inspect' in step) return step.from === 'instance'
  if ('describe' in step) return step.describe === 'instance'
  if ('call' in step) return step.receivers.some((receiver) => receiver.endsWith('the source'))
  return Object.keys(step).some((key) => stepsOnASource.has(key))
}

function sourceOf(step: ClientStep): string | undefined {
  return 'on' in step ? step.on : undefined
}
