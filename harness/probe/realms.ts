import type { OtherRealm, RealmWord, StepOf, WindowWord } from '../case.ts'
import type { Takers } from './client.ts'
import { eventEntry } from './event-log.ts'
import { createOtherWindow } from './other-window.ts'
import type { Recorder } from './recorder.ts'
import type { LoggedEvent } from '../protocol/client-log.ts'
import { now } from '../protocol/clock.ts'
import type { ConstructOrder, RealmNotice } from '../protocol/realm-messages.ts'

/** The frame, the worker and the window of a script. */
export interface Realms {
  takers: Takers<RealmWord | WindowWord>
  /** The frame's own EventSource. */
  constructorInFrame(): typeof EventSource
  /** Removes what is there. */
  close(): void
}

export function createRealms(recorder: Recorder): Realms {
  let frame: HTMLIFrameElement | undefined
  let frameLoaded: Promise<unknown> = Promise.resolve()
  let worker: Worker | undefined
  let ownConstructor: typeof EventSource | undefined

  const noticed = (notice: RealmNotice): void => {
    if ('event' in notice) recorder.event(eventOf(notice))
    else if ('constructed' in notice)
      recorder.add({ time: now(), client: 'read', values: { ...notice.constructed } })
    else
      recorder.thrown(Object.assign(new Error(notice.thrown.message), { name: notice.thrown.name }))
  }
  const otherWindow = createOtherWindow(recorder, noticed)
  const heard = ({ data }: MessageEvent<RealmNotice>): void => noticed(data)
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
    ownConstructor = sandbox === undefined ? constructorOf(element) : undefined
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
  const constructInside = (realm: OtherRealm, order: ConstructOrder): void | Promise<void> => {
    if (order.closing) return closeAndConstruct(order)
    if (realm === 'window') otherWindow.tell(order)
    else if (realm === 'frame') frameWindow().postMessage(order, '*')
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no other origin.
    else if (worker) worker.postMessage(order)
    else throw new Error('The script acts on a worker that is not there.')
  }
  const constructorLeft = (): typeof EventSource => {
    if (!ownConstructor) throw new Error('The script acts on a frame that was not there.')
    return ownConstructor
  }
  /** Goes on when the worker has told what came of it; later it tells nothing any more. */
  const closeAndConstruct = (order: ConstructOrder): Promise<void> =>
    new Promise((resolve) => {
      worker?.addEventListener('message', () => resolve(), { once: true })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no other origin.
      worker?.postMessage(order)
    })
  const removeFrame = (): void => {
    if (!frame) return
    frame.remove()
    removeEventListener('message', heardFromFrame)
  }
  const openWorker = async (url: string, by?: 'blob URL' | 'data URL'): Promise<void> => {
    const opened = new Worker(by === undefined ? url : await urlHolding(url, by))
    opened.addEventListener('message', heard)
    worker = opened
  }
  return {
    takers: {
      openFrame: (step) => openFrame(step.openFrame),
      removeFrame,
      navigateFrame: (step) => navigateFrame(step.navigateFrame),
      frameLoaded: () => frameLoaded.then(() => undefined),
      stopFrame: () => frameWindow().stop(),
      openWorker: (step) => openWorker(step.openWorker, step.by),
      terminateWorker: () => worker?.terminate(),
      constructInside: ({ constructInside: realm, url, withCredentials, closing }) =>
        constructInside(realm, {
          url,
          ...(withCredentials && { init: { withCredentials: true } }),
          ...(closing && { closing }),
        }),
      ...otherWindow.takers,
    },
    constructorInFrame: () =>
      frame?.contentWindow ? frameWindow().EventSource : constructorLeft(),
    close() {
      removeFrame()
      worker?.terminate()
      otherWindow.stop()
    },
  }
}

/** The EventSource of a frame, if the page may reach into it. */
function constructorOf(element: HTMLIFrameElement): typeof EventSource | undefined {
  if (!element.contentDocument) return undefined
  return (element.contentWindow as Window & typeof globalThis).EventSource
}

/** A URL of this kind that holds the script at a URL. */
async function urlHolding(url: string, by: 'blob URL' | 'data URL'): Promise<string> {
  const script = await (await fetch(url)).text()
  return by === 'blob URL'
    ? URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
    : `data:text/javascript,${encodeURIComponent(script)}`
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
