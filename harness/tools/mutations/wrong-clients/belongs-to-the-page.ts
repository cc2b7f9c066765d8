/** A source belongs to the document of the script that constructs it, not to the one its constructor is of. */
import { inFrames } from './frames.ts'

export const { EventSource } = globalThis

inFrames(() => EventSource)
