import { type Connection, isBytes, toBuffer } from '../case.ts'
import { contentOf } from './case-content.ts'
import type { CorpusCase } from './corpus.ts'
import type { ListedRequirement } from './requirements.ts'

/** What a case must be beyond its type, for the corpus as a whole to make sense. */
type Rule = (testCase: CorpusCase, corpus: Corpus) => string | undefined

interface Corpus {
  cases: readonly CorpusCase[]
  byId: ReadonlyMap<string, CorpusCase>
  requirements: ReadonlySet<string>
  /** What a case does and wants → the first case that does. */
  byContent: ReadonlyMap<string, CorpusCase>
}

/** Name of the rule → one line for each case that breaks it. */
export type Violations = Record<string, string[]>

const levelOf = ({ level = 'must' }: CorpusCase): string => level

const rules: Record<string, Rule> = {
  'ids are unique': (testCase, { cases }) => {
    const first = cases.find(({ id }) => id === testCase.id)
    return first === testCase ? undefined : `also in ${first?.file}`
  },
  'ids begin with their file': ({ id, file }) => {
    const prefix = file.replace(/^cases\//, '').replace(/\.ts$/, '/')
    return id.startsWith(prefix) ? undefined : `is in ${file}`
  },
  'titles are one sentence': ({ title }) =>
    /^[\p{L}\p{N}"'`“(]\S* \S+ [^\n]*[^\n.]\.$/u.test(title) ? undefined : title,
  'requirements are known, and named once': ({ requirements }, { requirements: known }) => {
    const unknown = requirements.filter((id) => !known.has(id))
    if (unknown.length > 0) return `unknown: ${unknown.join(', ')}`
    return new Set(requirements).size < requirements.length ? requirements.join(', ') : undefined
  },
  'dependencies exist': ({ dependsOn = [] }, { byId }) => {
    const unknown = dependsOn.filter((id) => !byId.has(id))
    return unknown.length > 0 ? unknown.join(', ') : undefined
  },
  'dependencies are must or interop': ({ dependsOn = [] }, { byId }) =>
    dependsOn
      .map((id) => byId.get(id))
      .filter((other) => other !== undefined && ['should', 'observe'].includes(levelOf(other)))
      .map((other) => other && `${other.id} is of level ${levelOf(other)}`)
      .join(', ') || undefined,
  'dependencies have no cycle': (testCase, { byId }) =>
    reaches(testCase, testCase.id, byId, new Set())
      ? (testCase.dependsOn ?? []).join(', ')
      : undefined,
  'no two cases are alike': (testCase, { byContent }) => {
    const other = byContent.get(contentOf(testCase))
    return other === testCase ? undefined : `is like ${other?.id}`
  },
  'a level other than must says why': (testCase) =>
    levelOf(testCase) !== 'must' && !testCase.why?.trim()
      ? `is of level ${levelOf(testCase)}`
      : undefined,
  'level observe has outcomes, the others an expectation': ({ level, expect, outcomes }) => {
    if (level === 'observe')
      return expect === undefined && (outcomes?.length ?? 0) > 0 ? undefined : 'is of level observe'
    return expect !== undefined && outcomes === undefined ? undefined : 'is not of level observe'
  },
  'an expectation expects something': ({ expect, outcomes = [] }) => {
    const all = [...(expect ? [expect] : []), ...outcomes.map((outcome) => outcome.expect)]
    return all.some((each) => Object.keys(each).length === 0) ? 'expects nothing' : undefined
  },
  // What has arrived and was not yet read is lost with a connection on some platforms, and nothing forbids it.
  'a connection is lost after its events were seen': ({ server }) => {
    const at = server.findIndex((connection) => loses(connection))
    return at === -1 ? undefined : `connection ${at + 1} awaits no signal after its last event`
  },
  'outcomes have names of their own': ({ outcomes = [] }) => {
    const names = outcomes.map(({ name }) => name)
    return new Set(names).size < names.length ? names.join(', ') : undefined
  },
}

/** Holds the corpus against the rules; rules that nobody breaks are left out. */
export function violationsOf(
  cases: readonly CorpusCase[],
  requirements: readonly Pick<ListedRequirement, 'id'>[],
): Violations {
  const corpus: Corpus = {
    cases,
    // Of two cases with one id the first is meant; that there are two is told by the first rule.
    byId: new Map(cases.toReversed().map((testCase) => [testCase.id, testCase])),
    requirements: new Set(requirements.map(({ id }) => id)),
    byContent: new Map(cases.toReversed().map((testCase) => [contentOf(testCase), testCase])),
  }
  const broken = Object.entries(rules).map(([name, rule]): [string, string[]] => [
    name,
    cases.flatMap((testCase) => {
      const problem = rule(testCase, corpus)
      return problem === undefined ? [] : [`${testCase.id}: ${problem}`]
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
