/** The reference implementation with one fault: on the message "misbehave" it does what it is told. */
import { EventSource as Reference } from '../../../implementations/reference/event-source.ts'

export function referenceThat(misbehaves: (source: EventTarget) => void): typeof Reference {
  return class Misbehaving extends Reference {
    constructor(url: string | URL, init?: EventSourceInit) {
      super(url, init)
      // The first listener there is: it comes before those of the case.
      this.addEventListener('message', (event) => {
        if ('data' in event && event.data === 'misbehave') misbehaves(this)
      })
    }
  }
}
