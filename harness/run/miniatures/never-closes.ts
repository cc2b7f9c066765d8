/** Takes no notice of close(). */
import { EventSource as Reference } from '../../../implementations/reference/event-source.ts'

export class EventSource extends Reference {
  override close(): void {
    if (!this.url.includes('misbehave')) super.close()
  }
}
