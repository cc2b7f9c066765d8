/** Ends the process it runs in once the case is over. */
import { referenceThat } from './reference-that.ts'

export const EventSource = referenceThat(() => setTimeout(() => process.exit(3), 200))
