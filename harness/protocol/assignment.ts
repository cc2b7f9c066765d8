import { z } from 'zod'
import type { ClientStep } from '../vocabulary/client-script.ts'

/** What a probe says of itself once it has loaded its adapter. */
export const Greeting = z.strictObject({
  profile: z.enum(['eventsource', 'client', 'parser']).optional().describe('Absent on error.'),
  about: z
    .object({
      name: z.string().optional(),
      version: z.string().optional(),
      homepage: z.string().optional(),
      lacks: z.record(z.string(), z.string()).optional(),
      offers: z.array(z.string()).optional(),
    })
    .optional(),
  isHostsOwn: z.literal(true).optional().describe("The EventSource is the host's own."),
  error: z.string().optional().describe('Why the adapter cannot be used, in one sentence.'),
  host: z.string().optional().describe('What the host says it is: a user agent string.'),
  base: z.string().optional().describe('The base URL around the client, where it has one.'),
})
export type ProbeGreeting = z.infer<typeof Greeting>

/** One run, as a probe gets it: placeholders are filled in. */
export interface Assignment {
  /** Token of the run, for reports and signals. */
  run: string
  steps: ClientStep[]
  /** The URL of a `construct` that names none. */
  url: string
  /** Milliseconds after which the probe gives up and reports what it has, unless the script is still being played. */
  deadlineMs: number
  /** Milliseconds after which it gives up whatever is going on. */
  latestMs: number
  /** The data of the messages whose processor time is compared. */
  marks?: string[]
  /** For a parser: the one body, under every chunking. */
  streams?: ChunkedStream[]
}

/** What a parser is given of a stream, in order. */
export interface ChunkedStream {
  chunking: string
  chunks: StreamPart[]
  /** The stream does not end; it is left after so many messages, which are to be delivered while it is open. */
  leaveAfter?: number
}

/** A chunk, in base64; or what comes next comes once so many messages were delivered, or is of another stream. */
export type StreamPart = string | { afterMessages: number } | { nextStream: true }
