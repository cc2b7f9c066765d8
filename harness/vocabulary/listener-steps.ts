import { z } from 'zod'
import { EventKind, on, sourceText } from './names.ts'
import { flag, json, string, word } from './word.ts'

/**
 * Steps about listeners, event handlers and events made by script.
 *
 * A source gets a listener for open, message and error, and for each type its `construct` names, as soon as it
 * is there: these see every event first, and awaits go by them alone. Labelled listeners come beside them.
 */

/** A listener beside those that record every event; its entries carry its label. */
export const LabelledListener = z.strictObject({
  type: z.string(),
  label: string('Names the callback: the same label on the same source is the same callback.'),
  once: z.boolean().optional(),
  capture: z.boolean().optional(),
  passive: z.boolean().optional(),
  signal: string('Name of the AbortSignal that removes the listener.').optional(),
  handleEvent: flag(
    'The callback is an object with a handleEvent method instead of a function.',
  ).optional(),
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

/** The words of these steps. */
export const listenerWords = {
  addListener: word({ addListener: LabelledListener, on }, (step) =>
    listenerText(sourceText(step), step.addListener),
  ),
  removeListener: word(
    { removeListener: LabelledListener.pick({ type: true, label: true, capture: true }), on },
    (step) => listenerText(sourceText(step), step.removeListener, 'removeEventListener'),
  ),
  abortSignal: word(
    { abortSignal: string('Abort the AbortSignal of this name.') },
    ({ abortSignal }) => `abort the AbortSignal ${json(abortSignal)}`,
  ),
  throwFrom: word(
    {
      throwFrom: EventKind.describe('Add a listener that throws on the next event of this kind.'),
      on,
    },
    (step) =>
      `${sourceText(step)}.addEventListener(${json(step.throwFrom)}, ` +
      '() => { throw new Error("thrown by the case") }, { once: true })',
  ),
  setHandler: word(
    {
      setHandler: EventKind,
      to: HandlerValue,
      label: string('What the entries of a recording value carry.').optional(),
      on,
    },
    (step) => {
      const label = step.label === undefined ? '' : `, labelled ${json(step.label)}`
      return `${sourceText(step)}.on${step.setHandler} = ${step.to}${label}`
    },
  ),
  readHandler: word(
    {
      readHandler: EventKind.describe(
        'Log what the handler attribute returns: "null", "what was set" or "something else".',
      ),
      on,
    },
    (step) => `log ${sourceText(step)}.on${step.readHandler}`,
  ),
  dispatch: word(
    {
      dispatch: z.strictObject({
        type: z.string(),
        data: string('A MessageEvent with this data; a plain Event if left out.').optional(),
      }),
      on,
    },
    (step) => {
      const { type, data } = step.dispatch
      const event =
        data === undefined
          ? `new Event(${json(type)})`
          : `new MessageEvent(${json(type)}, { data: ${json(data)} })`
      return `${sourceText(step)}.dispatchEvent(${event})`
    },
  ),
}
/** The name of one of these words. */
export type ListenerWord = keyof typeof listenerWords

/** How a report states that a labelled listener is added or removed. */
export function listenerText(
  source: string,
  { type, label, handleEvent, ...options }: LabelledListener,
  method = 'addEventListener',
): string {
  const callback = `${handleEvent ? 'object with handleEvent' : 'listener'} ${json(label)}`
  const last = Object.keys(options).length === 0 ? '' : `, ${json(options)}`
  return `${source}.${method}(${json(type)}, ${callback}${last})`
}
