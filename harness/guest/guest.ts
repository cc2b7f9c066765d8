/**
 * A guest: a browser that has joined by opening the page. Only the page knows what happens to it, and tells with every
 * pulse. A run that something came across, sleep, a lost network, another tab in front, is no evidence: whoever runs
 * cases compares `disturbances` before and after, and repeats the run.
 */
import { EventEmitter, once } from 'node:events'
import { HarnessError } from '../errors.ts'
import type { RunningProbe } from '../hosts/host.ts'
import type { FrameOrder, Pulse } from './messages.ts'

/** What came across runs so far; each number only grows. */
export interface Disturbances {
  /** The page was hidden, frozen, left, loaded anew, or without network. */
  interruptions: number
  /** It was silent for seconds, and nobody knows why: it slept, or it was busy with the case. */
  silences: number
  /** It was gone without a word, and has come back as a new page. */
  losses: number
}

export interface Guest {
  /** Takes in a pulse. False if a newer page has taken its place. */
  take(pulse: Pulse): boolean
  /** The page is being left; it may be loaded again. */
  takeGoodbye(page: string): void
  /** Settles when there is a reason to answer a pulse: another frame, somebody waits for the next one, or time. */
  reasonToAnswer(pulse: Pulse, hasNews: () => boolean): Promise<void>
  /** Something has changed that the page shows. */
  changed(): void
  /** Grows with each change of what the page shows. */
  readonly version: number
  readonly frame: FrameOrder | null
  /** Shows a probe in the page's one frame. */
  openFrame(url: string): RunningProbe
  /** Settles when cases may run: the page is there and in sight, and nobody has paused it. */
  ready(): Promise<void>
  /** Settles when the page has said once more that it is there. */
  heard(): Promise<void>
  disturbances(): Disturbances
  isPaused: boolean
  /** Whether it counts as one of the devices that have joined. */
  isHere(): boolean
  readonly hasLeft: boolean
  /** Ends its run for good: what waits for it is rejected. */
  leave(): void
}

/** A page that is not heard for longer than this was silent; it sends a pulse each second. */
const silentMs = 3000
/** A page that is not heard for longer than this leaves its place to another device. */
const awayMs = 60_000
/** Pulses are answered after this time at the latest. */
const pulseMs = 1000

/** @param now the time in milliseconds, from any beginning */
export function createGuest(now: () => number = () => performance.now()): Guest {
  const changes = new EventEmitter().setMaxListeners(0)
  const counted: Disturbances = { interruptions: 0, silences: 0, losses: 0 }
  let last: Pulse | undefined
  let lastHeard = -Infinity
  let pulses = 0
  let awaited = 0
  let farewell: string | undefined
  let shown: { order: FrameOrder; end(reason: string): void } | undefined
  let frames = 0
  let version = 1
  /** Pages in whose place a newer one has come. */
  const retired = new Set<string>()
  let isPaused = false
  let hasLeft = false

  const change = (): void => void changes.emit('change')
  const changed = (): void => {
    version++
    change()
  }
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      if (hasLeft) throw new HarnessError('The browser has left.')
      await once(changes, 'change')
    }
  }
  const closeFrame = (reason: string): void => {
    shown?.end(reason)
    shown = undefined
  }
  const isFresh = (): boolean => now() - lastHeard < silentMs
  const compare = (pulse: Pulse): void => {
    if (!last) return
    if (last.page !== pulse.page) {
      // A page that the system throws away while nobody looks is no sign of anything.
      if (farewell === last.page || !last.isVisible) counted.interruptions++
      else counted.losses++
      closeFrame('The page was loaded anew.')
    } else {
      counted.interruptions += pulse.interruptions - last.interruptions
      if (!isFresh()) counted.silences++
    }
  }
  return {
    take(pulse) {
      if (last && last.page !== pulse.page && retired.has(pulse.page)) return false
      compare(pulse)
      if (last && last.page !== pulse.page) retired.add(last.page)
      last = pulse
      lastHeard = now()
      pulses++
      change()
      return true
    },
    takeGoodbye(page) {
      farewell = page
    },
    async reasonToAnswer(pulse, hasNews) {
      const timer = setTimeout(change, pulseMs)
      const since = now()
      const isDue = (): boolean =>
        awaited > 0 ||
        (shown?.order.id ?? null) !== pulse.frame ||
        hasNews() ||
        now() - since >= pulseMs - 1
      await until(isDue).catch(() => undefined)
      clearTimeout(timer)
      // While the page reads the answer it is not silent.
      lastHeard = now()
    },
    changed,
    get version() {
      return version
    },
    get frame() {
      return shown?.order ?? null
    },
    openFrame(url) {
      closeFrame('Another probe takes its place.')
      let end = (_reason: string): void => undefined
      const gone = new Promise<string>((resolve) => (end = resolve))
      const order = { id: ++frames, url }
      shown = { order, end }
      change()
      return {
        gone,
        async kill() {
          if (shown?.order === order) closeFrame('It was closed.')
          change()
        },
      }
    },
    ready: () => until(() => !isPaused && last?.isVisible === true && isFresh()),
    async heard() {
      const before = pulses
      awaited++
      change()
      await until(() => pulses > before).finally(() => awaited--)
    },
    disturbances: () => ({ ...counted }),
    get isPaused() {
      return isPaused
    },
    set isPaused(value) {
      isPaused = value
      changed()
    },
    isHere: () => !hasLeft && now() - lastHeard < awayMs,
    get hasLeft() {
      return hasLeft
    },
    leave() {
      hasLeft = true
      closeFrame('The browser has left.')
      changed()
    },
  }
}
