import { z } from 'zod'

/**
 * The client log: what the probe observed in one run, in order. Times are milliseconds since the epoch by
 * the host's clock. A text longer than 4096 characters is logged as its length and SHA-256.
 */

const at = { time: z.number().describe('Milliseconds since the epoch.') }

const Digest = z.strictObject({
  length: z.int().describe('In UTF-16 code units, as `length` in script.'),
  sha256: z.string().describe('Of the UTF-8 bytes, in hex.'),
})
const NotText = z
  .strictObject({ type: z.string(), value: z.unknown() })
  .describe(
    'A value that is no string, though it has to be one: of the type null, number, object …',
  )
const LoggedString = z.union([z.string(), NotText])
export const LoggedText = z.union([z.string(), Digest, NotText])
export type LoggedText = z.infer<typeof LoggedText>

/** An event as seen inside a listener or handler. Members its interface does not have are left out. */
export const LoggedEvent = z.strictObject({
  ...at,
  client: z.literal('event'),
  kind: z.enum(['open', 'message', 'error']),
  via: z.enum(['listener', 'handler']),
  times: z
    .int()
    .optional()
    .describe('So many events in a row that differ in nothing but time; 1 if left out.'),
  of: z.string().optional().describe('The name of the source, if it has one.'),
  label: z.string().optional().describe('The label of listener or handler, if it has one.'),
  chunk: z.int().optional().describe('Of a parser: the number of the chunk it came after.'),
  type: LoggedString,
  data: LoggedText.optional(),
  lastEventId: LoggedText.optional(),
  origin: LoggedString.optional(),
  readyState: z.unknown().optional().describe("The source's, inside the listener."),
  originFrom: z.string().optional().describe('See ExpectedEvent.'),
  interface: z.string().optional(),
  fromFrame: z.boolean().optional(),
  isTrusted: z.boolean().optional(),
  bubbles: z.boolean().optional(),
  cancelable: z.boolean().optional(),
  composed: z.boolean().optional(),
  targetIsSource: z.boolean().optional(),
  source: z.unknown().optional(),
  ports: z.int().optional(),
  receiver: z
    .enum(['the source', 'the listener', 'something else'])
    .optional()
    .describe('`this` inside a handler or a labelled listener.'),
  arguments: z
    .int()
    .optional()
    .describe('How many a handler or labelled listener was called with.'),
  timeStamp: z.enum(['within the run', 'outside of the run', 'none']).optional(),
  processorMs: z
    .number()
    .optional()
    .describe(
      'Of a message whose time is compared: milliseconds of processor time that its process has used until then, if the host tells.',
    ),
})
export type LoggedEvent = z.infer<typeof LoggedEvent>

/** What a client or a parser said beside its events. */
export const ReportEntry = z.strictObject({
  ...at,
  client: z.literal('report'),
  what: z
    .enum(['reconnectionTime', 'comment', 'malformed', 'id', 'printed'])
    .describe('printed: what a program wrote to standard error, of all its streams.'),
  value: z.unknown(),
})
export type ReportEntry = z.infer<typeof ReportEntry>

export const ClientEntry = z.discriminatedUnion('client', [
  LoggedEvent,
  z.strictObject({
    ...at,
    client: z.literal('step'),
    step: z.int().nonnegative().describe('Index in the client script of the step now taken.'),
  }),
  z.strictObject({
    ...at,
    client: z.literal('read'),
    values: z.record(z.string(), z.unknown()),
  }),
  ReportEntry,
  z.strictObject({
    ...at,
    client: z.literal('throw'),
    name: z.string(),
    interface: z.string(),
    code: z.number().optional(),
    message: z.string(),
  }),
  z.strictObject({
    ...at,
    client: z.literal('unhandled'),
    message: z.string().describe('An exception or rejection that nobody handled.'),
  }),
])
export type ClientEntry = z.infer<typeof ClientEntry>
export const ClientLog = z.array(ClientEntry)
export type ClientLog = z.infer<typeof ClientLog>

/** How one play of a client script, or one parse of a stream, ended, and what was seen. */
const Ending = z.strictObject({
  ended: z
    .enum(['steps', 'deadline', 'impossible', 'no source', 'refused'])
    .describe(
      'Whether the last step was taken, the deadline came first, what was awaited could not come any more, the next ' +
        'step is about a source that could not be constructed, or the adapter handed over what the contract does not allow.',
    ),
  problem: z.string().optional().describe('If the last step was not taken: why, in one sentence.'),
  client: ClientLog,
  gaveUpAt: z
    .number()
    .optional()
    .describe('If the deadline came first: when, as the entries of the log say it.'),
  gaveUpProcessorMs: z
    .number()
    .optional()
    .describe('The processor time then, as the entries of the log say it.'),
})
export type Ending = z.infer<typeof Ending>

/** What the probe posts when a run is over. */
export const ProbeReport = Ending.extend({
  run: z.string().describe('Whose script was played.'),
  ended: z
    .enum([...Ending.shape.ended.options, 'harness fault'])
    .describe('Also: a request to the control origin failed.'),
  spoilt: z
    .literal(true)
    .optional()
    .describe(
      'What all sources of the realm share may have been changed, or it has opened a window: it is to run no other case.',
    ),
  waitedMs: z
    .number()
    .describe('Milliseconds spent in waits that the script itself demands (quiet windows).'),
  differing: z
    .array(Ending.extend({ chunking: z.string() }))
    .optional()
    .describe('Of a parser: a chunking for each other thing that it showed.'),
})
export type ProbeReport = z.infer<typeof ProbeReport>
