import { z } from 'zod'
import { OriginName } from './origin-names.ts'
import { Text } from './bytes.ts'
import { count, string } from './word.ts'

/**
 * What must be observed. Every list is the whole list, in order: one entry too many or too few fails.
 * Within an entry only the named members are compared. Strings take placeholders.
 */

const sourceName = string('The name of the source; only of one that has a name.')

/** A message event. */
export const ExpectedMessage = z
  .strictObject({
    type: string('`message` if left out.'),
    data: Text,
    lastEventId: z.string(),
    origin: z.string(),
    of: sourceName,
    times: count('So many such messages in a row; 1 if left out.'),
  })
  .partial()
  .required({ data: true })

/** Any event, as the recording listener saw it. */
export const ExpectedEvent = z
  .strictObject({
    kind: z.enum(['open', 'message', 'error']),
    type: z.string(),
    data: Text,
    lastEventId: z.string(),
    origin: z.string(),
    readyState: z.int().describe("The source's readyState inside the listener."),
    via: z
      .enum(['listener', 'handler'])
      .describe('Seen by an event listener or by an event handler; listeners only, if left out.'),
    of: sourceName,
    label: z
      .string()
      .nullable()
      .describe(
        'The label of listener or handler; null: it has none. Where no entry of the list names one, ' +
          'labelled listeners are left out.',
      ),
    receiver: z
      .enum(['the source', 'the listener', 'something else'])
      .describe('`this` inside a handler or a labelled listener; the listener: its object.'),
    arguments: z
      .int()
      .describe('How many arguments a handler or a labelled listener was called with.'),
    timeStamp: z
      .enum(['within the run', 'outside of the run', 'none'])
      .describe('Of an event that a handler or a labelled listener saw.'),
    originFrom: z
      .enum(['same as origin', 'opaque', 'TypeError'])
      .describe(
        'Of an event with an origin, of the first 16 of a run, what Origin.from(event) gives: an origin that is the same as the one that ' +
          'its origin attribute says, an opaque one, or a TypeError.',
      ),
    interface: string("Name of the event's interface, such as MessageEvent."),
    fromFrame: z
      .boolean()
      .describe("Whether it was created in the frame: it is no instance of the page's own Event."),
    isTrusted: z.boolean(),
    bubbles: z.boolean(),
    cancelable: z.boolean(),
    composed: z.boolean(),
    targetIsSource: z.boolean().describe('target and currentTarget are the source.'),
    source: z.null(),
    ports: z.int().describe('Length of ports.'),
  })
  .partial()
  .required({ kind: true })

export type ExpectedEvent = z.infer<typeof ExpectedEvent>

/** A request, as the server saw it; CORS preflights are requests too. */
export const ExpectedRequest = z
  .strictObject({
    method: string('`GET` if left out.'),
    body: string('The UTF-8 text of its body.'),
    target: string('The request target, byte for byte.'),
    origin: OriginName.describe('Which origin was asked.'),
    session: count(
      'HTTP/2, and in a script with `keepAlive`: which connection of the run, from 1.',
    ),
    headers: z
      .record(z.string(), z.union([z.string(), z.null(), z.literal(true)]))
      .describe('Name → the UTF-8 text of the one value; null: absent; true: present.'),
  })
  .partial()

/** An exception that a step of the client script threw. */
export const ExpectedThrow = z.strictObject({
  name: z.string(),
  interface: z.string().optional().describe('DOMException, TypeError …'),
  code: z.int().optional(),
})

/** A lower bound on the time between two connections; there are no upper ones. */
export const ExpectedDelay = z.strictObject({
  before: z
    .int()
    .min(2)
    .describe('The nth request: the delay since the connection before it ended, at the server.'),
  atLeast: z.number().nonnegative().describe('Milliseconds.'),
})

const Milliseconds = z.union([
  z.number().nonnegative(),
  z.strictObject({
    atLeast: z
      .number()
      .nonnegative()
      .describe('At least so many: a client may have a largest integer.'),
  }),
])

/** What the retry fields of one block set, in order; of just one, its value. */
const TimesOfABlock = z.union([
  Milliseconds,
  z
    .array(Milliseconds)
    .min(2)
    .describe('The values of one block. An API that gives one time per block reports the last.'),
])
export type TimesOfABlock = z.infer<typeof TimesOfABlock>

const Span = z
  .tuple([z.string(), z.string()])
  .describe('The data of two messages: from the first that has these to the first that has those.')

/** An upper bound on how much longer some work may take than other work of the same run. */
export const ExpectedGrowth = z.strictObject({
  spans: z
    .array(Span)
    .nonempty()
    .describe("Spans of equal work: of their times, by the client's clock, the shortest counts."),
  over: z.array(Span).nonempty().describe('Those they are compared with, likewise.'),
  atMost: z.number().positive().describe('How many times as long it may take.'),
})

/** All that a case expects to be observed; what it does not name may be anything, but for throws and unhandled. */
export const Expectation = z
  .strictObject({
    messages: z.array(ExpectedMessage).describe('The message events.'),
    events: z.array(ExpectedEvent).describe('All events, of every kind.'),
    requests: z.array(ExpectedRequest),
    comments: z
      .array(z.string())
      .describe('The comments that an API hands over which offers them, without the colon.'),
    reads: z
      .array(z.record(z.string(), z.unknown()))
      .describe('What each `read` step found; undefined is written { "undefined": true }.'),
    throws: z.array(ExpectedThrow),
    delays: z.array(ExpectedDelay),
    growth: z
      .array(ExpectedGrowth)
      .describe('How the time between messages, as the client sees it, grows with the work.'),
    reconnectionTimes: z
      .array(TimesOfABlock)
      .describe(
        'What the retry fields of all connections set, in milliseconds, in order. Only a parser that reports them ' +
          'is asked for them: a client shows them by its delays.',
      ),
    disconnects: z
      .array(z.int().positive())
      .describe('The connections that the client left before the server ended them.'),
    unhandled: z
      .array(z.string())
      .describe('Messages of exceptions and rejections nobody handled; none if left out.'),
  })
  .partial()
export type Expectation = z.infer<typeof Expectation>

/** One of the things that may be observed where the standard leaves it open. */
export const Outcome = z.strictObject({
  name: z.string().describe('In words: "reconnects to the final URL".'),
  expect: Expectation,
})
export type Outcome = z.infer<typeof Outcome>
