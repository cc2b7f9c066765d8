/** Asks again and again without any delay, and goes on after close(). */
import { EventSource as Reference } from '../../../implementations/reference/event-source.ts'

export class EventSource extends Reference {
  constructor(url: string | URL, init?: EventSourceInit) {
    super(url, init)
    if (this.url.includes('misbehave')) void flood(this.url)
  }
}

async function flood(url: string): Promise<never> {
  for (;;) await fetch(url).catch(() => undefined)
}
