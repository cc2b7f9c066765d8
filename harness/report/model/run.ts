import type { CaseInfo, Results } from '../../results.ts'
import { implementationsOf } from './implementations.ts'
import { markOf } from './mark.ts'
import { tally } from './tally.ts'

/** A results file with the look-ups that every view needs. */
export type Run = ReturnType<typeof openRun>

/** Cases of one chapter, the first segment of their ids, by topics, the second. */
export type Chapter = ReturnType<typeof chaptersOf>[number]

/** The last segment of a case's id. */
export function nameOf(caseId: string): string {
  return caseId.split('/').slice(2).join('/')
}

export function outcomeNames(testCase: CaseInfo): string[] {
  return (testCase.outcomes ?? []).map((outcome) => outcome.name)
}

export function openRun(results: Results) {
  const table = new Map(
    Object.entries(results.results).map(([target, cases]) => [
      target,
      new Map(Object.entries(cases)),
    ]),
  )
  const result = (target: string, caseId: string) => table.get(target)?.get(caseId)
  const casesOf = new Map<string, CaseInfo[]>()
  for (const testCase of results.cases)
    for (const id of new Set(testCase.requirements))
      casesOf.set(id, [...(casesOf.get(id) ?? []), testCase])
  return {
    results,
    chapters: chaptersOf(results.cases),
    requirement: new Map(results.requirements.map((requirement) => [requirement.id, requirement])),
    casesOf,
    implementations: implementationsOf(results.targets),
    /** Targets that ran. */
    ran: results.targets.filter((target) => target.missing === undefined),
    missing: results.targets.filter((target) => target.missing !== undefined),
    result,
    mark: (target: string, testCase: CaseInfo) =>
      markOf(result(target, testCase.id), outcomeNames(testCase)),
    tally: (target: string, cases: readonly CaseInfo[]) =>
      tally(cases.filter(isCounted).map(({ id }) => result(target, id))),
    casesAt: (...levels: CaseInfo['level'][]) =>
      results.cases.filter((testCase) => isCounted(testCase) && levels.includes(testCase.level)),
    /** Cases for changes of the standard that are proposed. They have no part in any count. */
    tentative: results.cases.filter(({ tentative }) => tentative),
    /** Cases that may be wrong. They have no part in any count until that is settled. */
    disputed: results.cases.filter(({ disputed }) => disputed !== undefined),
  }
}

/** Whether the verdicts of a case count for anything. */
export function isCounted({ tentative, disputed }: CaseInfo): boolean {
  return !tentative && disputed === undefined
}

function chaptersOf(cases: readonly CaseInfo[]) {
  const chapters = new Map<string, Map<string, CaseInfo[]>>()
  for (const testCase of cases) {
    const [chapter = '', topic = ''] = testCase.id.split('/')
    const topics = chapters.get(chapter) ?? new Map<string, CaseInfo[]>()
    chapters.set(chapter, topics)
    topics.set(topic, [...(topics.get(topic) ?? []), testCase])
  }
  return [...chapters].map(([name, topics]) => ({
    name,
    cases: [...topics.values()].flat(),
    topics: [...topics].map(([topic, ofTopic]) => ({ name: topic, cases: ofTopic })),
  }))
}
