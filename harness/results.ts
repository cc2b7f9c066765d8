import { z } from 'zod'
import { Performance } from './performance.ts'
import { Case, Level } from './case.ts'
import { Timeline } from './protocol/timeline.ts'

/**
 * The contract of `results.json`: everything else in a report is made from this alone.
 * Its JSON Schema is `harness/results.schema.json`, made from here by `npm run schemas`.
 */

export const schemaVersion = 1

export const VerdictName = z.enum([
  'pass',
  'fail',
  'timeout',
  'crash',
  'blocked',
  'n/a',
  'harness-error',
  'observed',
])
export type VerdictName = z.infer<typeof VerdictName>

/** The lists of an expectation that can differ from what was observed. */
export const ListName = z.enum([
  'messages',
  'events',
  'requests',
  'comments',
  'reads',
  'throws',
  'unhandled',
  'delays',
  'growth',
  'disconnects',
  'reconnectionTimes',
])
export type ListName = z.infer<typeof ListName>

/** One rule of the expectation that the observation breaks. */
export const Mismatch = z.strictObject({
  rule: z.string().describe('Which list of the expectation: messages, events, requests …'),
  expected: z.string().describe('The list as text, an entry a line.'),
  observed: z.string().describe('The same of what was observed.'),
})
export type Mismatch = z.infer<typeof Mismatch>

/** Why a verdict is bad: enough to see it without running anything. */
export const Detail = z.strictObject({
  chunking: z.string().describe('The chunking that failed: as written, whole, bytes, random-1 …'),
  problem: z.string().describe('One sentence.'),
  mismatches: z.array(Mismatch),
  timeline: Timeline,
  command: z.string().describe('Runs just this case on just this target.'),
})
export type Detail = z.infer<typeof Detail>

/** What a known-failures file says of a case; its members are described where people write them. */
export const KnownFailure = z.strictObject({
  reason: z
    .string()
    .describe('What the implementation does, in a sentence; empty while nobody has looked.'),
  issue: z.string().optional().describe('URL of the bug report.'),
  hosts: z
    .array(z.string())
    .optional()
    .describe('The hosts it fails on, all if left out; chromium* takes its workers in.'),
  versions: z
    .string()
    .optional()
    .describe('Range of versions: of the package, or of the engine for native.'),
  verdict: z
    .enum(['fail', 'timeout', 'crash'])
    .optional()
    .describe('The verdict that is expected; any of the three if left out.'),
  lists: z
    .array(ListName)
    .nonempty()
    .optional()
    .describe('The lists of the expectation that differ, no more and no less; any if left out.'),
})
export type KnownFailure = z.infer<typeof KnownFailure>

/** What the reason of an n/a verdict begins with if the adapter says so in `lacks`; its own words follow. */
export const notOffered = 'The API does not offer this: '

/** Said of every implementation that is brought to its host; nobody's API could offer it. */
export const notItsOwn = "it is not the host's own"

export const Result = z.strictObject({
  verdict: VerdictName,
  outcome: z.string().optional().describe('At level observe: the name of the outcome seen.'),
  expected: z.boolean().describe('Is it as level and known failures say? False is red.'),
  reason: z
    .string()
    .optional()
    .describe('Why n/a, blocked by what, why red although it is listed as a known failure.'),
  knownFailure: KnownFailure.optional().describe(
    'The entry about this case and target. Where the result is not expected: the entry expects something else.',
  ),
  blockedBy: z
    .strictObject({
      id: z.string().describe('The case at the root of it, which was run and has a bad verdict.'),
      verdict: VerdictName,
      isKnown: z.boolean().describe('Is that a known failure?'),
    })
    .optional()
    .describe('Of blocked: what keeps it from being seen.'),
  unscored: z
    .literal(true)
    .optional()
    .describe('The run is scored by a set that this case, as it is now, is not in: never red.'),
  durationMs: z.number(),
  waitedMs: z.number().describe('How much of it the case itself demands to be waited.'),
  runs: z.int().describe('How many runs (chunkings) the verdict rests on.'),
  detail: Detail.optional().describe('Of a fail, timeout, crash, observed or harness-error.'),
})
export type Result = z.infer<typeof Result>

export const Requirement = z.strictObject({
  id: z.string(),
  section: z.string(),
  url: z.url().describe('The very place in the standard.'),
  kind: z.enum(['must', 'should', 'may']),
  text: z.string(),
})
export type Requirement = z.infer<typeof Requirement>

/** The text that the requirements were read from. */
export const Standard = z.strictObject({
  repository: z.url(),
  commit: z.string().regex(/^[0-9a-f]{7,40}$/),
  date: z.iso.date(),
})
export type Standard = z.infer<typeof Standard>

export const TargetInfo = z.strictObject({
  id: z.string().describe('implementation@host'),
  implementation: z.strictObject({
    name: z.string(),
    version: z
      .string()
      .nullable()
      .describe("Null where there is none of its own: native's is the host's."),
    homepage: z.string().optional(),
    profile: z.enum(['eventsource', 'client', 'parser']).nullable(),
    wireBytes: z
      .int()
      .optional()
      .describe('Size of the module with its dependencies: bundled, minified and gzipped.'),
  }),
  host: z.strictObject({
    name: z.string(),
    version: z.string().nullable(),
    source: z.string().nullable().describe('What was really run, such as "Debian chromium".'),
    engineHost: z
      .string()
      .optional()
      .describe("The host of the same engine and realm: chromium-worker for opera-worker's."),
    engineVersion: z.string().optional().describe('Of that engine, in numbers.'),
  }),
  missing: z.string().optional().describe('Why it did not run, and how to get it.'),
})
export type TargetInfo = z.infer<typeof TargetInfo>

export const CaseInfo = Case.extend({
  level: Level,
  dependsOn: z.array(z.string()),
  file: z.string().describe('Path from the project root.'),
  sets: z.array(z.string()).optional().describe('Names of the frozen sets that it is in.'),
})
export type CaseInfo = z.infer<typeof CaseInfo>

/** A frozen set of cases; which cases are in it, `sets` of the cases says. */
export const SetInfo = z.strictObject({
  name: z.string(),
  title: z.string().describe('As badges and reports name it.'),
  rank: z.int().optional().describe('Of a level to be proud of: it includes those of lower rank.'),
  changed: z
    .array(z.string())
    .describe('Ids of cases that were changed or taken out since it was made: not scored.'),
})
export type SetInfo = z.infer<typeof SetInfo>

export const Results = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  suite: z.strictObject({
    name: z.string(),
    version: z.string(),
    corpus: z
      .string()
      .optional()
      .describe(
        'The version of the corpus: digits that change when a case is added, taken out or changed. Left out by runs of before.',
      ),
  }),
  environment: z.strictObject({
    startedAt: z.iso.datetime(),
    durationMs: z.number(),
    node: z.string(),
    platform: z.string().describe('Operating system and processor architecture.'),
    cores: z.int(),
    unfinished: z
      .literal(true)
      .optional()
      .describe('The run was stopped: what is missing was not run.'),
  }),
  set: z.string().optional().describe('Name of the set that scores it; all cases if left out.'),
  sets: z.array(SetInfo).optional().describe('Left out by runs of before.'),
  standard: Standard.optional().describe(
    'The commit of the standard that the requirements were read from; older files do not say it.',
  ),
  requirements: z.array(Requirement),
  cases: z.array(CaseInfo),
  targets: z.array(TargetInfo),
  results: z
    .record(z.string(), z.record(z.string(), Result))
    .describe('results[target id][case id]'),
  performance: z
    .record(z.string(), Performance)
    .optional()
    .describe(
      'performance[target id], if it was measured; perhaps in another run than the verdicts.',
    ),
})
export type Results = z.infer<typeof Results>
