/** Throws from close() what no report could carry as it is. */
import { EventSource as Reference } from '../../../implementations/reference/event-source.ts'

class Strange extends Error {
  static override readonly name = 5 as unknown as string
  code = Number.NaN
  override message = undefined as unknown as string
}

export class EventSource extends Reference {
  override close(): void {
    super.close()
    if (this.url.includes('misbehave')) throw new Strange()
  }
}
