/** Rejects a promise that nobody looks after. */
import { referenceThat } from './reference-that.ts'

export const EventSource = referenceThat(() => void Promise.reject(new Error('left alone')))
