/** Ends the process it runs in. */
import { referenceThat } from './reference-that.ts'

export const EventSource = referenceThat(() => process.exit(3))
