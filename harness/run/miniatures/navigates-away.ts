/** Takes the page it runs in somewhere else. */
import { referenceThat } from './reference-that.ts'

export const EventSource = referenceThat(() => location.replace('about:blank'))
