import type { OtherRealm, RealmWord, StepOf } from '../case.ts'
import type { Takers } from './client.ts'
import { eventEntry } from './event-log.ts'
import type { Recorder } from './recorder.ts'
import type { LoggedEvent } from '../protocol/client-log.ts'
import type { ConstructOrder, RealmNotice } from '../protocol/realm-messages.ts'

/** The frame and the worker of a script. */
export interface Realms {
  takers: Takers<RealmWord>
  /** The frame's own EventSource. */
  constructorInFrame(): typeof EventSource
  /** Removes what is there. */
  close(): void
}

export function createRealms(recorder: Recorder): Realms {
  let frame: HTMLIFrameElement | undefined
  let frameLoaded: Promise<unknown> = Promise.resolve()
  let worker: Worker | undefined

  const heard = ({ data }: MessageEvent<RealmNotice>): void => {
    if ('event' in data) recorder.event(eventOf(data))
    else recorder.thrown(Object.assign(new Error(data.thrown.message), { name: data.thrown.name }))
  }
  const heardFromFrame = (message: MessageEvent): void => {
    if (message.source === frame?.contentWindow) heard(message)
  }
  const frameWindow = (): Window & typeof globalThis => {
    const view = frame?.contentWindow
    if (!view) throw new Error('The script acts on a frame that is not there.')
    return view as Window & typeof globalThis
  }
  const openFrame = async ({ src, sandbox }: FrameOptions): Promise<void> => {
    const element = document.createElement('iframe')
    if (sandbox !== undefined) element.setAttribute('sandbox', sandbox)
    if (src !== undefined) element.src = src
    frame = element
    addEventListener('message', heardFromFrame)
    awaitLoadOf(element)
    document.body.append(element)
    await frameLoaded
  }
  const awaitLoadOf = (element: HTMLIFrameElement): void => {
    frameLoaded = new Promise((resolve) => {
      element.addEventListener('load', resolve, { once: true })
    })
  }
  const navigateFrame = (url: string): void => {
    if (frame) awaitLoadOf(frame)
    frameWindow().location.href = url
  }
  const constructInside = (realm: OtherRealm, order: ConstructOrder): void => {
    if (realm === 'frame') frameWindow().postMessage(order, '*')
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no other origin.
    else if (worker) worker.postMessage(order)
    else throw new Error('The script acts on a worker that is not there.')
  }
  const removeFrame = (): void => {
    if (!frame) return
    frame.remove()
    removeEventListener('message', heardFromFrame)
  }
  const openWorker = (url: string): void => {
    worker = new Worker(url)
    worker.addEventListener('message', heard)
  }
  return {
    takers: {
      openFrame: (step) => openFrame(step.openFrame),
      removeFrame,
      navigateFrame: (step) => navigateFrame(step.navigateFrame),
      frameLoaded: () => frameLoaded.then(() => undefined),
      stopFrame: () => frameWindow().stop(),
      openWorker: (step) => openWorker(step.openWorker),
      terminateWorker: () => worker?.terminate(),
      constructInside: ({ constructInside: realm, url, withCredentials }) =>
        constructInside(realm, {
          url,
          ...(withCredentials && { init: { withCredentials: true } }),
        }),
    },
    constructorInFrame: () => frameWindow().EventSource,
    close() {
      removeFrame()
      worker?.terminate()
    },
  }
}

/** The log entry of an event in another realm: of its objects only what a message can carry is known. */
function eventOf({ event, readyState }: Extract<RealmNotice, { event: unknown }>): LoggedEvent {
  const {
    interface: _interface,
    targetIsSource: _target,
    ...entry
  } = eventEntry(event, { readyState }, { via: 'listener' })
  return entry
}

type FrameOptions = StepOf<'openFrame'>['openFrame']
