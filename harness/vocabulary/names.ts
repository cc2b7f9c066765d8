import { z } from 'zod'

/** Names that the steps and the expectations share. */

/** Kinds of event: `message` is any event that carries data, whatever its type; `open` and `error` are plain. */
export const EventKind = z.enum(['open', 'message', 'error'])
export type EventKind = z.infer<typeof EventKind>

/** An EventSource of a script with more than one, by the name that its `construct` gave it. */
export const SourceName = z.string()

/** Which source a step acts on. */
export const on = SourceName.optional().describe(
  'The source with this name; the one constructed last if left out.',
)

/** Where a step looks. */
export const Place = z
  .enum(['instance', 'prototype', 'interface', 'global'])
  .describe(
    'instance: a source. prototype: the interface prototype object. interface: the interface object. ' +
      'global: the global object.',
  )
export type Place = z.infer<typeof Place>

/** The source that a step acts on, as a report names it. */
export function sourceText({ on: name = 'source' }: { on?: string | undefined }): string {
  return name
}

/** The same at the end of a sentence: nothing if there is only one source. */
export function onText({ on: name }: { on?: string | undefined }): string {
  return name === undefined ? '' : ` on ${name}`
}

/** What a step looks at, as a report names it. */
export function placeText(place: Place, step: { on?: string | undefined }): string {
  if (place === 'instance') return sourceText(step)
  return { prototype: 'EventSource.prototype', interface: 'EventSource', global: 'globalThis' }[
    place
  ]
}
