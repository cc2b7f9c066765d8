import { type Connection, isBytes, streamWords, toBuffer, weightOf } from '../case.ts'
import { contentOf } from './case-content.ts'
import type { CorpusCase } from './corpus.ts'
import type { ListedRequirement } from './requirements.ts'

/** What a case must be beyond its type, for the corpus as a whole to make sense: gives what is wrong with it. */
type Rule = (testCase: CorpusCase, corpus: Corpus) => string[]

interface Corpus {
  byId: ReadonlyMap<string, CorpusCase>
  requirements: ReadonlySet<string>
  /** What a case does and wants → the first case that does. */
  byContent: ReadonlyMap<string, CorpusCase>
}

const leastWindowMs = 1200

/** After such an answer a client might ask again. */
function maybeAskedAgain(connection: Connection): boolean {
  if ('document' in connection || 'workerScript' in connection || 'serviceWorker' in connection)
    return false
  return 'noResponse' in connection || connection.end !== 'hold'
}

/** Name of the rule → one line for each case that breaks it. */
export type Violations = Record<string, string[]>

const levelOf = ({ level = 'must' }: CorpusCase): string => level
const unless = (isGood: boolean, problem: string): string[] => (isGood ? [] : [problem])
const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) < index)

const rules: Record<string, Rule> = {
  'ids are unique': (testCase, { byId }) => {
    const first = byId.get(testCase.id)
    return unless(first === testCase, `also in ${first?.file}`)
  },
  'ids begin with their file': ({ id, file }) => {
    const prefix = file.replace(/^cases\//, '').replace(/\.ts$/, '/')
    return unless(id.startsWith(prefix), `is in ${file}`)
  },
  'titles are one sentence': ({ title }) =>
    unless(/^[\p{L}\p{N}"'`“(]\S* \S+ [^\n]*[^\n.]\.$/u.test(title), title),
  'requirements are known, and named once': ({ requirements }, corpus) => [
    ...requirements.filter((id) => !corpus.requirements.has(id)),
    ...repeated(requirements),
  ],
  'a case names statements of the standard, unless it is of chapter client': (testCase) => {
    const { id, requirements } = testCase
    return unless(
      id.startsWith('client/') === (requirements.length === 0),
      `names ${requirements.join(', ') || 'none'}`,
    )
  },
  'a case of chapter client is recommended by a document that its why links': (testCase) => {
    const { id, why = '' } = testCase
    return unless(
      !id.startsWith('client/') || (levelOf(testCase) === 'should' && /https:\/\/\S/.test(why)),
      `is of level ${levelOf(testCase)}, and says why: ${why}`,
    )
  },
  'dependencies exist': ({ dependsOn = [] }, { byId }) => dependsOn.filter((id) => !byId.has(id)),
  // What is not red must not keep from being seen what would be.
  'dependencies are must or interop, or should of a should': (testCase, { byId }) =>
    (testCase.dependsOn ?? [])
      .flatMap((id) => byId.get(id) ?? [])
      .filter(
        (other) =>
          ['observe', 'tentative'].includes(weightOf(other)) ||
          (weightOf(other) === 'should' && weightOf(testCase) !== 'should'),
      )
      .map((other) => `${other.id} is ${weightOf(other)}`),
  'nothing depends on what is left out by default': ({ dependsOn = [], slow }, { byId }) =>
    slow ? [] : dependsOn.filter((id) => byId.get(id)?.slow),
  'dependencies have no cycle': (testCase, { byId }) =>
    reaches(testCase, testCase.id, byId, new Set()) ? (testCase.dependsOn ?? []) : [],
  'no two cases are alike': (testCase, { byContent }) => {
    const other = byContent.get(contentOf(testCase))
    return unless(other === testCase, `is like ${other?.id}`)
  },
  'a level other than must says why': (testCase) => {
    const level = levelOf(testCase)
    return unless(level === 'must' || Boolean(testCase.why?.trim()), `is of level ${level}`)
  },
  'a tentative case links the proposal': ({ tentative, why = '' }) =>
    unless(!tentative || /https:\/\/\S/.test(why), 'its why has no URL'),
  'what only a proposal has is asked by tentative cases': ({ tentative, client = [] }) =>
    tentative
      ? []
      : client.flatMap((step) => Object.keys(step).filter((name) => name in streamWords)),
  'a case is not both tentative and disputed': ({ tentative, disputed }) =>
    unless(!tentative || disputed === undefined, 'is both'),
  'level observe has outcomes, the others an expectation': ({ level, expect, outcomes }) =>
    level === 'observe'
      ? unless(!expect && (outcomes?.length ?? 0) > 0, 'is of level observe')
      : unless(expect !== undefined && !outcomes, 'is not of level observe'),
  'an expectation expects something': ({ expect, outcomes = [] }) => {
    const all = [...(expect ? [expect] : []), ...outcomes.map((outcome) => outcome.expect)]
    return unless(!all.some((each) => Object.keys(each).length === 0), 'expects nothing')
  },
  // What has arrived and was not yet read is lost with a connection on some platforms, and nothing forbids it.
  'a connection is lost after its events were seen': ({ server }) => {
    const at = server.findIndex((connection) => loses(connection))
    return unless(at === -1, `connection ${at + 1} awaits no signal after its last event`)
  },
  // An engine waits for at least so long before it reconnects: workerd 1 s, Firefox 500 ms.
  'a window in which no request may come is longer than any least wait': (testCase) => {
    const windowsMs = (testCase.client ?? []).map((step) => ('quiet' in step ? step.quiet : 0))
    const isMeant = testCase.expect?.requests !== undefined && testCase.server.some(maybeAskedAgain)
    const longestMs = Math.max(0, ...windowsMs)
    return unless(
      !isMeant || longestMs === 0 || longestMs >= leastWindowMs,
      `waits for ${longestMs} ms; ${leastWindowMs} shows it`,
    )
  },
  'outcomes have names of their own': ({ outcomes = [] }) =>
    repeated(outcomes.map(({ name }) => name)),
}

/** Holds the corpus against the rules; rules that nobody breaks are left out. */
export function violationsOf(
  cases: readonly CorpusCase[],
  requirements: readonly Pick<ListedRequirement, 'id'>[],
): Violations {
  // Of two cases with one id the first is meant; that there are two is told by the first rule.
  const firstIsLast = cases.toReversed()
  const corpus: Corpus = {
    byId: new Map(firstIsLast.map((testCase) => [testCase.id, testCase])),
    requirements: new Set(requirements.map(({ id }) => id)),
    byContent: new Map(firstIsLast.map((testCase) => [contentOf(testCase), testCase])),
  }
  const broken = Object.entries(rules).map(([name, rule]): [string, string[]] => [
    name,
    cases.flatMap((testCase) => {
      const problems = rule(testCase, corpus)
      return unless(problems.length === 0, `${testCase.id}: ${problems.join(', ')}`)
    }),
  ])
  return Object.fromEntries(broken.filter(([, lines]) => lines.length > 0))
}

/** Whether an event may get lost with the connection it came on. */
function loses(connection: Connection): boolean {
  if (!('body' in connection) || !connection.body) return false
  if (connection.end !== 'reset' && connection.end !== 'truncate') return false
  const seen = connection.body.findLastIndex(
    (step) => typeof step === 'object' && 'awaitSignal' in step,
  )
  const unseen = connection.body.slice(seen + 1).filter(isBytes)
  const text = unseen.map((bytes) => toBuffer(bytes).toString('latin1')).join('')
  return /\r\r|\r?\n\r?\n/.test(text)
}

function reaches(
  { dependsOn = [] }: CorpusCase,
  id: string,
  byId: Corpus['byId'],
  seen: Set<string>,
): boolean {
  return dependsOn.some((next) => {
    if (next === id) return true
    const other = byId.get(next)
    if (!other || seen.has(next)) return false
    seen.add(next)
    return reaches(other, id, byId, seen)
  })
}
