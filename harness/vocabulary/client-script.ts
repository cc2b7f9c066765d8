import { z } from 'zod'
import { InterfaceStep } from './interface-steps.ts'
import { LabelledListener, ListenerStep } from './listener-steps.ts'
import { MemoryStep } from './memory-steps.ts'
import { EventKind, on, SourceName } from './names.ts'
import { PageStep } from './page-steps.ts'
import { RealmStep } from './realm-steps.ts'
import { ServiceWorkerStep } from './service-worker-steps.ts'
import { Value } from './values.ts'

/**
 * The client script: the client's half of a case, a list of steps taken in order.
 *
 * A step after an `await` of an event runs inside the listener that saw the event, before that listener
 * returns; `{ leave }` gets out of it. When the last step is taken the run is over: the probe closes
 * what is still open and posts its log. Without a script the client constructs one EventSource, awaits
 * `error`, which a stream that ends always brings, and closes.
 */

export const Construct = z.strictObject({
  construct: z.strictObject({
    url: Value.optional().describe(
      'The first argument; "{page}{run}/stream" if left out. Placeholders are filled in.',
    ),
    init: Value.optional().describe('The second argument; not passed if left out.'),
    in: z
      .literal('frame')
      .optional()
      .describe(
        "With the constructor of the frame, whose origin is the page's, and listeners of the page.",
      ),
    as: SourceName.optional().describe(
      'Names the source, for scripts with more than one; its events carry the name as `of`.',
    ),
    listen: z
      .array(z.union([z.string(), LabelledListener]))
      .optional()
      .describe(
        'Event types to listen to, beside open, message and error, and labelled listeners.',
      ),
    listenOnly: z
      .array(z.string())
      .optional()
      .describe(
        'Listen to these event types and no others, not even to those that `listen` is beside.',
      ),
    handlers: z
      .array(EventKind)
      .optional()
      .describe('Event handlers to set (onopen, onmessage, onerror) beside the listeners.'),
  }),
})

/**
 * What an `await` waits for. Events are consumed in order: each await goes on where the last one ended. An
 * await `on` a source sees and consumes that source's events only.
 */
export const Awaited = z.union([
  EventKind.describe('The next event of that kind.'),
  z.strictObject({
    messages: z.int().positive().describe('So many further message events.'),
  }),
  z.strictObject({
    request: z.int().positive().describe('The server has seen its nth request of this run.'),
  }),
  z.strictObject({
    disconnect: z
      .int()
      .positive()
      .describe('The server has seen the client leave the nth connection.'),
  }),
  z.strictObject({
    ended: z.int().positive().describe('The server has ended the nth connection.'),
  }),
])
export type Awaited = z.infer<typeof Awaited>

/** What a client script may await of the server. */
export type ServerCondition = Exclude<Awaited, string | { messages: number }>

export const ClientStep = z.union([
  Construct,
  z.strictObject({ await: Awaited, on }),
  z.strictObject({
    leave: z
      .enum(['microtask', 'task'])
      .describe('Go on in a microtask, or in a later task, outside of any listener.'),
  }),
  z.strictObject({ close: z.literal(true).describe('Call close().'), on }),
  z.strictObject({ signal: z.string().describe('Let the wire script go on at this awaitSignal.') }),
  z.strictObject({
    quiet: z
      .number()
      .positive()
      .describe('Milliseconds in which nothing is done: the window for "nothing happens".'),
  }),
  ...PageStep.options,
  ...ListenerStep.options,
  ...InterfaceStep.options,
  ...RealmStep.options,
  ...MemoryStep.options,
  ...ServiceWorkerStep.options,
])
export type ClientStep = z.infer<typeof ClientStep>

export const ClientScript = z.array(ClientStep)
export type ClientScript = z.infer<typeof ClientScript>

/** The client script of a case that has none. */
export const defaultClientScript: ClientScript = [
  { construct: {} },
  { await: 'error' },
  { close: true },
]
