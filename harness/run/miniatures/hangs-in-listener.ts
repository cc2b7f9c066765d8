/** Never comes back from a message. */
import { referenceThat } from './reference-that.ts'

export const EventSource = referenceThat(() => {
  for (;;);
})
