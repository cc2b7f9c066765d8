/** Throws from close() after it has closed. */
import { EventSource as Reference } from '../../../implementations/reference/event-source.ts'

export class EventSource extends Reference {
  override close(): void {
    super.close()
    if (this.url.includes('misbehave')) throw new Error('closed with a bang')
  }
}
