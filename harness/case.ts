/**
 * The vocabulary: everything that a case is written in. A case is data; whoever has read the standard
 * and this file, with the files it re-exports, can read and write one.
 *
 *     {
 *       id: 'stream/line-endings/crlf-split-across-chunks',
 *       title: 'A CRLF whose two bytes arrive in different chunks ends one line.',
 *       requirements: ['LIN-04'],
 *       server: [{ body: ['data: A\r\ndata: B\r', '\ndata: C\r\n\r\n'] }],
 *       expect: { messages: [{ data: 'A\nB\nC' }] },
 *     }
 *
 * The client script is made of `clientWords`; `placeholders` lists what a string may hold in braces, such as
 * `{page}{run}/stream`.
 */
import { z } from 'zod'
import { ClientScript } from './vocabulary/client-script.ts'
import { Expectation, Outcome } from './vocabulary/expectation.ts'
import { featureNames } from './vocabulary/features.ts'
import { WireScript } from './vocabulary/wire-script.ts'

export {
  type Bytes,
  type Piece,
  type Text,
  toBuffer,
  toChunks,
  toText,
} from './vocabulary/bytes.ts'
export { ConnectOptions, featureOfOption } from './vocabulary/connect-options.ts'
export {
  type Feature,
  features,
  type OptionalFeature,
  optionalFeatures,
} from './vocabulary/features.ts'
export { Awaited, ServerCondition } from './vocabulary/awaited.ts'
export { BodyStep, isBytes } from './vocabulary/body-step.ts'
export * from './vocabulary/client-script.ts'
export * from './vocabulary/expectation.ts'
export { OriginName } from './vocabulary/origin-names.ts'
export { placeholders } from './vocabulary/placeholders.ts'
export { ownContentType, type RealmDocument } from './vocabulary/realm-content.ts'
export type { MemoryWord } from './vocabulary/memory-steps.ts'
export type { OtherRealm, RealmWord } from './vocabulary/realm-steps.ts'
export type { ServiceWorkerAnswer, ServiceWorkerWord } from './vocabulary/service-worker-steps.ts'
export { type StreamEnd, type StreamWord, streamWords } from './vocabulary/stream-steps.ts'
export * from './vocabulary/interface-steps.ts'
export * from './vocabulary/listener-steps.ts'
export { EventKind, Place } from './vocabulary/names.ts'
export * from './vocabulary/page-steps.ts'
export { Special, Value } from './vocabulary/values.ts'
export type { WindowWord } from './vocabulary/window-steps.ts'
export * from './vocabulary/wire-script.ts'
export type { Word } from './vocabulary/word.ts'

/**
 * `must`: normative. `interop`: the letter is silent, or the web depends on what every engine does against the letter;
 * the expectation is what the engines do, and `why` says so. Both gate. `should` warns. `observe` is recorded.
 */
export const Level = z.enum(['must', 'interop', 'should', 'observe'])
export type Level = z.infer<typeof Level>

/** One case: what the server does, what the client does, and what must be observed. */
export const Case = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+){2,}$/, 'an id is chapter/topic/name in lower case')
    .describe('Stable path, never renamed: the file below cases/, then the name.'),
  title: z.string().describe('A sentence: what a conforming client is seen to do.'),
  level: Level.optional().describe('`must` if left out.'),
  why: z
    .string()
    .optional()
    .describe('Why the level is not `must`; of a tentative case, with the URL of the proposal.'),
  tentative: z
    .literal(true)
    .optional()
    .describe(
      'What the case expects is demanded by a change of the standard that is proposed, not made: ' +
        'it is shown, never scored, never red.',
    ),
  disputed: z
    .url()
    .optional()
    .describe(
      'Where somebody shows with a sentence of the standard that this case may be wrong: ' +
        'until that is settled it is shown, never scored, never red, and it blocks nothing.',
    ),
  turnedRoundBy: z
    .url()
    .optional()
    .describe(
      'The proposed change of the standard after which this case would expect something else.',
    ),
  requirements: z
    .array(z.string().regex(/^[A-Z]{3}-\d\d$/))
    .describe(
      'The numbered statements of the standard that this case observes; none in chapter `client` alone.',
    ),
  dependsOn: z
    .array(z.string())
    .optional()
    .describe('Ids of cases this one builds on: if one of them fails, this one is `blocked`.'),
  requires: z
    .array(z.enum(featureNames))
    .optional()
    .describe('Features asked of API and host, beside those that the scripts imply.'),
  chunkings: z
    .enum(['all', 'as written'])
    .optional()
    .describe(
      'all: run under other chunk boundaries too (the default in chapter `stream`). ' +
        'as written (the default elsewhere): the boundaries or the timing are the point.',
    ),
  slow: z
    .literal(true)
    .optional()
    .describe('It waits for up to minutes: it is run only if somebody asks for slow cases.'),
  deadline: z
    .number()
    .positive()
    .optional()
    .describe(
      'Milliseconds by which the run must be done. Left out: it is given up after 10000 if its script stands still.',
    ),
  server: WireScript.describe('The wire script.'),
  client: ClientScript.optional().describe('The client script; see the default there.'),
  expect: Expectation.optional().describe('What must be observed; left out at level `observe`.'),
  outcomes: z
    .array(Outcome)
    .optional()
    .describe('At level `observe`: the first outcome that fits names the verdict.'),
})
export type Case = z.infer<typeof Case>

/** What a bad verdict of a case counts for. */
export type Weight = Level | 'tentative' | 'disputed'

/** The level of a case, unless it is tentative or disputed. */
export function weightOf({ level = 'must', tentative, disputed }: Case): Weight {
  if (tentative) return 'tentative'
  return disputed === undefined ? level : 'disputed'
}

/** The JSON Schema of a case as it is written: what has a default may be left out. */
export function caseSchema(): object {
  return z.toJSONSchema(Case, { io: 'input' })
}

/** A list of cases as a case file exports it. */
export type Cases = readonly Case[]
