import { z } from 'zod'
import { ConnectOptions } from './connect-options.ts'
import { LabelledListener, listenerText } from './listener-steps.ts'
import { EventKind, SourceName } from './names.ts'
import { Value, valueText } from './values.ts'
import { json, word } from './word.ts'

const Construct = z
  .strictObject({
    url: Value.describe(
      'The first argument; "{page}{run}/stream" if left out. Placeholders are filled in.',
    ),
    init: Value.describe('The second argument; not passed if left out.'),
    options: ConnectOptions.describe(
      'What the client is told beside the URL; the standard knows none of it.',
    ),
    in: z
      .literal('frame')
      .describe(
        "With the constructor of the frame, whose origin is the page's, and listeners of the page.",
      ),
    as: SourceName.describe(
      'Names the source, for scripts with more than one; its events carry the name as `of`.',
    ),
    listen: z
      .array(z.union([z.string(), LabelledListener]))
      .describe(
        'Event types to listen to, beside open, message and error, and labelled listeners.',
      ),
    listenOnly: z
      .array(z.string())
      .describe(
        'Listen to these event types and no others, not even to those that `listen` is beside.',
      ),
    handlers: z
      .array(EventKind)
      .describe('Event handlers to set (onopen, onmessage, onerror) beside the listeners.'),
  })
  .partial()
type Construct = z.infer<typeof Construct>

/** The word `construct`. */
export const construct = word({ construct: Construct }, (step) => constructText(step.construct), {
  profile: ({ construct: { url, options, listen = [], as: _name, ...others } }) => {
    if (Object.values(others).some((value) => value !== undefined)) return 'eventsource'
    if (listen.some((entry) => typeof entry !== 'string')) return 'eventsource'
    if (url === undefined) return options === undefined ? 'parser' : 'client'
    return typeof url === 'string' ? 'client' : 'eventsource'
  },
})

function constructText(options: Construct): string {
  const { url = '{page}{run}/stream', init, as: name = 'source' } = options
  const { listen = [], listenOnly, handlers = [], options: told } = options
  const Constructor = options.in === 'frame' ? 'frame.EventSource' : 'EventSource'
  const args = [url, ...(init === undefined ? [] : [init])].map(valueText).join(', ')
  return [
    `${name} = new ${Constructor}(${args})`,
    ...(told ? [`with the options ${json(told)}`] : []),
    ...(listenOnly ? [onlyText(name, listenOnly)] : []),
    ...listen.map((entry) =>
      typeof entry === 'string'
        ? `${name}.addEventListener(${json(entry)}, record)`
        : listenerText(name, entry),
    ),
    ...handlers.map((kind) => `${name}.on${kind} = record`),
  ].join('\n')
}

function onlyText(name: string, types: readonly string[]): string {
  if (types.length === 0) return `listen to no event of ${name}`
  return `listen only to these events of ${name}: ${types.join(', ')}`
}
