import type { ClientStep, SourceWord, StepOf } from '../case.ts'
import type { ActionStep, ActionWord, Client, Takers } from './client.ts'
import { createInterfaceSteps } from './interface-steps.ts'
import { createListeners } from './listeners.ts'
import { createMemory } from './memory.ts'
import { createPageSteps } from './page-steps.ts'
import { createRealms } from './realms.ts'
import type { Recorder } from './recorder.ts'
import { createServiceWorkerSteps } from './service-worker.ts'
import { createSources } from './sources.ts'
import { valueOf } from './special-values.ts'
import { createStreamSteps } from './stream-steps.ts'

const closed = 2

/** Profile `eventsource`: the interface of the standard. */
export function createEventSourceClient(
  Implementation: typeof EventSource,
  defaultUrl: string,
  recorder: Recorder,
): Client {
  const sources = createSources<EventSource>()
  const listeners = createListeners(sources, recorder)
  const realms = createRealms(recorder)
  const serviceWorkerSteps = createServiceWorkerSteps(recorder)
  const pageSteps = createPageSteps(recorder)
  const memory = createMemory(sources, recorder)

  const construct = (options: StepOf<'construct'>['construct']): void => {
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
  const takers: Takers<Exclude<ActionWord, 'restart'>> = {
    construct: (step) => construct(step.construct),
    close(step) {
      // What an implementation may return is no promise to wait for.
      sources.get(step.on).close()
    },
    ...pageSteps.takers,
    ...listeners.takers,
    ...createInterfaceSteps(Implementation, defaultUrl, sources, recorder),
    ...realms.takers,
    ...memory.takers,
    ...serviceWorkerSteps.takers,
    ...createStreamSteps(Implementation, sources, listeners),
  }
  const act = (step: ActionStep): void | Promise<void> => {
    const word = wordIn(takers, step)
    if (!word) throw new Error(`The probe does not know this step: ${JSON.stringify(step)}.`)
    return (takers[word] as (step: ActionStep) => void | Promise<void>)(step)
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
    isClosed() {
      const all = sources.all()
      try {
        return all.length > 0 && all.every(({ readyState }) => readyState === closed)
      } catch {
        // One that cannot be read says nothing.
        return false
      }
    },
    stop() {
      pageSteps.stop()
      for (const source of [...sources.all(), ...memory.remaining()]) source.close()
      realms.close()
      serviceWorkerSteps.stop()
    },
  }
}

/** Whether a step of each word that can act on a source does. */
const actsOnSource: { [Word in SourceWord]: (step: StepOf<Word>) => boolean } = {
  await: () => true,
  close: () => true,
  restart: () => true,
  addListener: () => true,
  removeListener: () => true,
  throwFrom: () => true,
  setHandler: () => true,
  readHandler: () => true,
  dispatch: () => true,
  assign: () => true,
  extendPrototype: () => true,
  enqueue: () => true,
  reset: () => true,
  read: ({ from = 'instance' }) => from === 'instance',
  inspect: ({ from }) => from === 'instance',
  describe: ({ describe }) => describe === 'instance',
  call: ({ receivers }) => receivers.some((receiver) => receiver.endsWith('the source')),
}

function needsSource(step: ClientStep): boolean {
  const word = wordIn(actsOnSource, step)
  return word !== undefined && (actsOnSource[word] as (step: ClientStep) => boolean)(step)
}

function wordIn<Words extends object>(words: Words, step: ClientStep): keyof Words | undefined {
  return Object.keys(step).find((key): key is keyof Words & string => key in words)
}

function sourceOf(step: ClientStep): string | undefined {
  return 'on' in step ? step.on : undefined
}
