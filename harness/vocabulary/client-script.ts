import { z } from 'zod'
import { awaitWord } from './awaited.ts'
import { construct } from './construct.ts'
import { interfaceWords } from './interface-steps.ts'
import { listenerWords } from './listener-steps.ts'
import { memoryWords } from './memory-steps.ts'
import { on, sourceText } from './names.ts'
import { pageWords } from './page-steps.ts'
import { realmWords } from './realm-steps.ts'
import { serviceWorkerWords } from './service-worker-steps.ts'
import { type Profile, type StepsOf, type Word, word } from './word.ts'

/**
 * The client script: the client's half of a case, a list of steps taken in order.
 *
 * A step after an `await` of an event runs inside the listener that saw the event, before that listener
 * returns; `{ leave }` gets out of it. When the last step is taken the run is over: the probe closes
 * what is still open and posts its log. Without a script the client constructs one EventSource, awaits
 * `error`, which a stream that ends always brings, and closes.
 */

/** Every word of the client script. What the suite does with a step follows from this list. */
export const clientWords = {
  construct,
  await: awaitWord,
  leave: word(
    z.strictObject({
      leave: z
        .enum(['microtask', 'task'])
        .describe('Go on in a microtask, or in a later task, outside of any listener.'),
    }),
    { profile: 'client', text: ({ leave }) => `go on in a ${leave}` },
  ),
  close: word(z.strictObject({ close: z.literal(true).describe('Call close().'), on }), {
    profile: 'parser',
    text: (step) => `${sourceText(step)}.close()`,
  }),
  signal: word(
    z.strictObject({
      signal: z.string().describe('Let the wire script go on at this awaitSignal.'),
    }),
    { profile: 'parser', text: ({ signal }) => `let the server go on: ${signal}` },
  ),
  quiet: word(
    z.strictObject({
      quiet: z
        .number()
        .positive()
        .describe('Milliseconds in which nothing is done: the window for "nothing happens".'),
    }),
    { profile: 'client', text: ({ quiet }) => `wait ${quiet} ms in which nothing may happen` },
  ),
  ...pageWords,
  ...listenerWords,
  ...interfaceWords,
  ...realmWords,
  ...memoryWords,
  ...serviceWorkerWords,
}

/** The name of a word. */
export type ClientWord = keyof typeof clientWords

/** Words of which the step acts on a source, the one that its member `on` names. */
export type SourceWord = {
  [Name in ClientWord]: 'on' extends keyof StepOf<Name> ? Name : never
}[ClientWord]

export const ClientStep = z.union(Object.values(clientWords).map(({ step }) => step))
export type ClientStep = StepsOf<typeof clientWords>

/** The step that a word makes. */
export type StepOf<Name extends ClientWord> = Name extends ClientWord
  ? z.infer<(typeof clientWords)[Name]['step']>
  : never

export const ClientScript = z.array(ClientStep)
export type ClientScript = ClientStep[]

/** The client script of a case that has none. */
export const defaultClientScript: ClientScript = [
  { construct: {} },
  { await: 'error' },
  { close: true },
]

/** The word that a step is of. */
export function wordOf(step: ClientStep): Word {
  const name = Object.keys(step).find((key): key is ClientWord => Object.hasOwn(clientWords, key))
  if (!name)
    throw new Error(`No word of the client script makes this step: ${JSON.stringify(step)}.`)
  return clientWords[name]
}

/** The least profile whose API can take a step. */
export function profileOf(step: ClientStep): Profile {
  const { profile = 'eventsource' } = wordOf(step)
  return typeof profile === 'function' ? profile(step) : profile
}

/** How many messages a script waits for. */
export function messagesAwaited(steps: ClientScript): number {
  return steps
    .map((step) => {
      if (!('await' in step)) return 0
      if (step.await === 'message') return 1
      return typeof step.await === 'object' && 'messages' in step.await ? step.await.messages : 0
    })
    .reduce((sum, count) => sum + count, 0)
}

/** A step as a report states it. */
export function stepText(step: ClientStep): string {
  return wordOf(step).text(step)
}
