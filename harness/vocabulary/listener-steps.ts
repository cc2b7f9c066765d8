import { z } from 'zod'
import { EventKind, on } from './names.ts'

/**
 * Steps about listeners, event handlers and events made by script.
 *
 * A source gets a listener for open, message and error, and for each type its `construct` names, as soon as it
 * is there: these see every event first, and awaits go by them alone. Labelled listeners come beside them.
 */

/** A listener beside those that record every event; its entries carry its label. */
export const LabelledListener = z.strictObject({
  type: z.string(),
  label: z
    .string()
    .describe('Names the callback: the same label on the same source is the same callback.'),
  once: z.boolean().optional(),
  capture: z.boolean().optional(),
  passive: z.boolean().optional(),
  signal: z.string().optional().describe('Name of the AbortSignal that removes the listener.'),
  handleEvent: z
    .literal(true)
    .optional()
    .describe('The callback is an object with a handleEvent method instead of a function.'),
})
export type LabelledListener = z.infer<typeof LabelledListener>

/** What an event handler can be set to. */
export const HandlerValue = z
  .enum([
    'null',
    'undefined',
    'a number',
    'a string',
    'a symbol',
    'a recording function',
    'a throwing function',
    'an object',
    'an object with handleEvent',
  ])
  .describe(
    'a throwing function throws an Error "thrown by the case". ' +
      'an object with handleEvent records, should anybody call its method.',
  )
export type HandlerValue = z.infer<typeof HandlerValue>

export const ListenerStep = z.union([
  z.strictObject({ addListener: LabelledListener, on }),
  z.strictObject({
    removeListener: LabelledListener.pick({ type: true, label: true, capture: true }),
    on,
  }),
  z.strictObject({ abortSignal: z.string().describe('Abort the AbortSignal of this name.') }),
  z.strictObject({
    throwFrom: EventKind.describe('Add a listener that throws on the next event of this kind.'),
    on,
  }),
  z.strictObject({
    setHandler: EventKind,
    to: HandlerValue,
    label: z.string().optional().describe('What the entries of a recording value carry.'),
    on,
  }),
  z.strictObject({
    readHandler: EventKind.describe(
      'Log what the handler attribute returns: "null", "what was set" or "something else".',
    ),
    on,
  }),
  z.strictObject({
    dispatch: z.strictObject({
      type: z.string(),
      data: z
        .string()
        .optional()
        .describe('A MessageEvent with this data; a plain Event if left out.'),
    }),
    on,
  }),
])
export type ListenerStep = z.infer<typeof ListenerStep>
