import { z } from 'zod'
import type { OptionalFeature } from './features.ts'
import { string } from './word.ts'

/**
 * What many clients can be told beside the URL when they connect. The standard knows none of it; the names are those of
 * https://github.com/launchdarkly/sse-contract-tests/blob/main/docs/service_spec.md
 */
const options = {
  headers: z
    .record(z.string(), z.string())
    .describe('Further headers of every request; the names are in lower case.'),
  method: string('The method of every request in place of GET.'),
  body: string('The body of every request.'),
  lastEventId: string('The last event ID string that the client begins with.'),
  readTimeoutMs: z
    .number()
    .positive()
    .describe('A connection is lost after so many milliseconds in which no byte has come.'),
}

/** The feature that an API offers which can be told an option. */
export const featureOfOption: Readonly<Record<keyof typeof options, OptionalFeature>> = {
  headers: 'request-headers',
  method: 'request-method',
  body: 'request-body',
  lastEventId: 'initial-last-event-id',
  readTimeoutMs: 'read-timeout',
}

/** Options of a connection, each of which may be left out. */
export const ConnectOptions = z.strictObject(options).partial()
export type ConnectOptions = z.infer<typeof ConnectOptions>
