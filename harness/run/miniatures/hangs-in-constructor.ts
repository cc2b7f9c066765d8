/** Never comes back from its constructor when the URL says "misbehave". */
import { EventSource as Reference } from '../../../implementations/reference/event-source.ts'

export class EventSource extends Reference {
  constructor(url: string | URL, init?: EventSourceInit) {
    super(url, init)
    while (this.url.includes('misbehave'));
  }
}
