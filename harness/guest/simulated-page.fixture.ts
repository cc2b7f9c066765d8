import { randomUUID } from 'node:crypto'
import { EventSource as Reference } from '../../implementations/reference/adapter.ts'
import { runProbe } from '../probe/probe.ts'
import type { Guest } from './guest.ts'

/** The page of a guest in this process: it sends pulses, and runs the probe of its frame with the reference. */
export interface SimulatedPage {
  hide(): void
  show(): void
  /** Says nothing for a time after the answer that it waits for; what runs in its frame goes on. */
  fallSilent(pass: () => void): void
  /** Is there again as a page that was loaded anew. */
  loadAnew(how: 'with a goodbye' | 'without a word'): void
  close(): void
}

/** @param onConstruct is told of each source that a case constructs, and how many there were */
export function openSimulatedPage(
  guest: Guest,
  controlPort: number,
  onConstruct: (page: SimulatedPage, count: number) => void,
): SimulatedPage {
  let name: string = randomUUID()
  let interruptions = 0
  let isVisible = true
  let isOpen = true
  let passSilence: (() => void) | undefined
  let frame: number | null = null
  let constructed = 0

  class Watched extends Reference {
    constructor(...given: ConstructorParameters<typeof Reference>) {
      super(...given)
      onConstruct(page, ++constructed)
    }
  }
  const startFrame = (url: string): void => {
    const probe = new URL(url).pathname.split('/')[2] ?? ''
    runProbe(() => Promise.resolve({ EventSource: Watched }), {
      control: `http://127.0.0.1:${controlPort}`,
      probe,
      userAgent: 'simulated',
      onUnhandled: () => undefined,
    }).catch(() => undefined)
  }
  const beatOn = async (): Promise<void> => {
    for (;;) {
      if (!isOpen) return
      const pulse = { page: name, isVisible, interruptions, frame, seen: guest.version }
      guest.take(pulse)
      await guest.reasonToAnswer(pulse, () => false)
      const order = guest.frame
      if (order !== null && order.id !== frame) startFrame(order.url)
      frame = order?.id ?? null
      passSilence?.()
      passSilence = undefined
    }
  }
  const page: SimulatedPage = {
    hide() {
      isVisible = false
      interruptions++
    },
    show: () => void (isVisible = true),
    fallSilent: (pass) => void (passSilence = pass),
    loadAnew(how) {
      if (how === 'with a goodbye') guest.takeGoodbye(name)
      name = randomUUID()
      interruptions = 0
      frame = null
    },
    close: () => void (isOpen = false),
  }
  void beatOn()
  return page
}
