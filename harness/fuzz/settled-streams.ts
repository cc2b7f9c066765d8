import type { Bytes } from '../case.ts'

/** A stream that fuzzing has found, and the known failure that it was seen by hand to come from. */
export interface SettledStream {
  /** A case that the known failure lists. */
  case: string
  body: Bytes[]
}

/**
 * Streams that show a known failure, and shrink to nothing that a failing case of it shrinks to: by implementation. What
 * the standard decides and no case asks is a case, and does not belong here.
 */
export const settledStreams: Readonly<Record<string, readonly SettledStream[]>> = {
  // A block, and the data of an event, are trimmed as a whole.
  'google-genai': [
    { case: 'stream/fields/value-of-spaces', body: [' data:\n\n'] },
    { case: 'stream/bom/two', body: ['\uFEFF\uFEFFdata:\n\n'] },
  ],
  'langgraph-sdk': [{ case: 'stream/dispatch/block-of-just-an-id', body: ['retry:6\n\n'] }],
}
