import type { EventKind, HandlerValue, LabelledListener, ListenerWord, StepOf } from '../case.ts'
import type { Takers } from './client.ts'
import { now } from '../protocol/clock.ts'
import { asJson, eventEntry, type EventContext } from './event-log.ts'
import type { Recorder } from './recorder.ts'
import type { Sources } from './sources.ts'

/** A script's listeners and event handlers on its sources. */
export interface Listeners {
  /** Records every event of these types, under the name of the source. */
  record(source: EventSource, name: string | undefined, types: Iterable<string>): void
  takers: Takers<ListenerWord>
  addLabelled(source: EventSource, listener: LabelledListener): void
  setHandler(source: EventSource, kind: EventKind, to: HandlerValue, label?: string): void
}

/** Of so many events of a run the origin is asked for by the Origin interface too. */
const originsAsked = 16

export function createListeners(sources: Sources<EventSource>, recorder: Recorder): Listeners {
  // Weak, for a script may let go of its sources.
  const names = new WeakMap<EventSource, string>()
  const callbacks = new WeakMap<EventSource, Map<string, EventListenerOrEventListenerObject>>()
  const controllers = new Map<string, AbortController>()
  const handlers = new Map<string, unknown>()
  const keyOf = (source: EventSource, kind: EventKind): string =>
    `${kind} ${sources.all().indexOf(source)}`

  let recorded = 0
  const recordedAs = (event: Event, source: EventSource, context: EventContext): void => {
    const asksOrigin = recorded++ < originsAsked
    recorder.event(eventEntry(event, source, { ...context, asksOrigin, of: names.get(source) }))
  }
  /** A callback that records what it was called with. */
  const recording = (
    source: EventSource,
    via: EventContext['via'],
    label: string | undefined,
    callback?: object,
  ) =>
    function called(this: unknown, event: Event, ...others: unknown[]): void {
      const call = { receiver: this, arguments: others.length + 1, callback }
      recordedAs(event, source, { via, label, call })
    }
  const newCallback = (source: EventSource, label: string, isObject = false) => {
    if (!isObject) return recording(source, 'listener', label)
    const callback: { handleEvent(event: Event): void } = { handleEvent: () => undefined }
    callback.handleEvent = recording(source, 'listener', label, callback)
    return callback
  }
  const callbackOf = (
    source: EventSource,
    { label, handleEvent }: Pick<LabelledListener, 'label' | 'handleEvent'>,
  ) => {
    const known = callbacks.get(source) ?? new Map<string, EventListenerOrEventListenerObject>()
    callbacks.set(source, known)
    const callback = known.get(label) ?? newCallback(source, label, handleEvent)
    known.set(label, callback)
    return callback
  }
  const controllerOf = (name: string): AbortController => {
    const controller = controllers.get(name) ?? new AbortController()
    controllers.set(name, controller)
    return controller
  }
  const addLabelled: Listeners['addLabelled'] = (source, listener) => {
    const { once, capture, passive, signal } = listener
    const options = {
      ...(once !== undefined && { once }),
      ...(capture !== undefined && { capture }),
      ...(passive !== undefined && { passive }),
      ...(signal !== undefined && { signal: controllerOf(signal).signal }),
    }
    const callback = callbackOf(source, listener)
    if (Object.keys(options).length === 0) source.addEventListener(listener.type, callback)
    else source.addEventListener(listener.type, callback, options)
  }
  const removeListener = (
    source: EventSource,
    removed: StepOf<'removeListener'>['removeListener'],
  ): void => {
    const { type, capture } = removed
    const callback = callbackOf(source, removed)
    source.removeEventListener(type, callback, ...(capture === undefined ? [] : [{ capture }]))
  }
  const setHandler: Listeners['setHandler'] = (source, kind, to, label) => {
    const value = handlerValue(to, recording(source, 'handler', label))
    handlers.set(keyOf(source, kind), value)
    Reflect.set(source, `on${kind}`, value)
  }
  const readHandler = (source: EventSource, kind: EventKind): void => {
    const name = `on${kind}`
    const value: unknown = Reflect.get(source, name)
    const was = handlers.get(keyOf(source, kind))
    const isWhatWasSet = value !== null && value === was
    const found = value === null ? 'null' : isWhatWasSet ? 'what was set' : asJson(value)
    recorder.add({ time: now(), client: 'read', values: { [name]: found } })
  }

  return {
    record(source, name, types) {
      if (name !== undefined) names.set(source, name)
      for (const type of types)
        source.addEventListener(type, (event) => recordedAs(event, source, { via: 'listener' }))
    },
    addLabelled,
    setHandler,
    takers: {
      addListener: (step) => addLabelled(sources.get(step.on), step.addListener),
      removeListener: (step) => removeListener(sources.get(step.on), step.removeListener),
      abortSignal: (step) => controllerOf(step.abortSignal).abort(),
      throwFrom: (step) => sources.get(step.on).addEventListener(step.throwFrom, throwingAtFirst()),
      setHandler: (step) => setHandler(sources.get(step.on), step.setHandler, step.to, step.label),
      readHandler: (step) => readHandler(sources.get(step.on), step.readHandler),
      dispatch: (step) => void sources.get(step.on).dispatchEvent(syntheticEvent(step.dispatch)),
    },
  }
}

function syntheticEvent({ type, data }: { type: string; data?: string | undefined }): Event {
  return data === undefined ? new Event(type) : new MessageEvent(type, { data })
}

/** A listener that throws at the first event only; not by `once`, which some implementations do not know. */
function throwingAtFirst(): () => void {
  let isFirst = true
  return () => {
    if (!isFirst) return
    isFirst = false
    throwError()
  }
}

function throwError(): never {
  throw new Error('thrown by the case')
}

function handlerValue(to: HandlerValue, recording: (event: Event) => void): unknown {
  const values: Record<HandlerValue, unknown> = {
    null: null,
    undefined,
    'a number': 1,
    'a string': 'return false',
    'a symbol': Symbol('of the case'),
    'a recording function': recording,
    'a throwing function': () => throwError(),
    'an object': {},
    'an object with handleEvent': { handleEvent: recording },
  }
  return values[to]
}
