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
import { streamWords } from './stream-steps.ts'
import { windowWords } from './window-steps.ts'
import { flag, type Profile, type StepsOf, string, type Word, word } from './word.ts'

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
    {
      leave: z
        .enum(['microtask', 'task'])
        .describe('Go on in a microtask, or in a later task, outside of any listener.'),
    },
    ({ leave }) => `go on in a ${leave}`,
    { profile: 'client' },
  ),
  close: word({ close: flag('Call close().'), on }, (step) => `${sourceText(step)}.close()`, {
    profile: 'parser',
  }),
  restart: word(
    { restart: flag('Tell the client to leave its connection and to connect again at once.'), on },
    (step) => `${sourceText(step)}.restart()`,
    { profile: 'client', needs: 'restart' },
  ),
  signal: word(
    { signal: string('Let the wire script go on at this awaitSignal.') },
    ({ signal }) => `let the server go on: ${signal}`,
    { profile: 'parser' },
  ),
  quiet: word(
    {
      quiet: z
        .number()
        .positive()
        .describe('Milliseconds in which nothing is done: the window for "nothing happens".'),
    },
    ({ quiet }) => `wait ${quiet} ms in which nothing may happen`,
    { profile: 'client' },
  ),
  ...pageWords,
  ...listenerWords,
  ...interfaceWords,
  ...realmWords,
  ...memoryWords,
  ...serviceWorkerWords,
  ...streamWords,
  ...windowWords,
}

/** The name of a word. */
export type ClientWord = keyof typeof clientWords

/** Words of which the step acts on a source, the one that its member `on` names. */
export type SourceWord = {
  [Name in ClientWord]: 'on' extends keyof StepOf<Name> ? Name : never
}[ClientWord]

/** One step of a client script. */
export const ClientStep = z.union(Object.values(clientWords).map(({ step }) => step))
export type ClientStep = StepsOf<typeof clientWords>

/** The step that a word makes. */
export type StepOf<Name extends ClientWord> = Name extends ClientWord
  ? z.infer<(typeof clientWords)[Name]['step']>
  : never

/** The steps of a client script, in order. */
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
export function messagesAwaited(steps: readonly ClientStep[]): number {
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
