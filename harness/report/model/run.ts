import type { CaseInfo, Requirement, Result, Results, TargetInfo } from '../../results.ts'
import { type Mark, markOf } from './mark.ts'
import { type Tally, tally } from './tally.ts'

/** Cases of one chapter, the first segment of their ids. */
export interface Chapter {
  name: string
  cases: CaseInfo[]
  topics: Topic[]
}

/** Cases of one topic, the first two segments of their ids. */
export interface Topic {
  name: string
  cases: CaseInfo[]
}

/** A results file with the look-ups that every view needs. */
export interface Run {
  results: Results
  chapters: Chapter[]
  requirement: ReadonlyMap<string, Requirement>
  casesOf: ReadonlyMap<string, CaseInfo[]>
  /** Targets that ran. */
  ran: TargetInfo[]
  missing: TargetInfo[]
  result(target: string, caseId: string): Result | undefined
  mark(target: string, testCase: CaseInfo): Mark
  tally(target: string, cases: readonly CaseInfo[]): Tally
}

/** The last segment of a case's id. */
export function nameOf(caseId: string): string {
  return caseId.split('/').slice(2).join('/')
}

export function outcomeNames(testCase: CaseInfo): string[] {
  return (testCase.outcomes ?? []).map((outcome) => outcome.name)
}

export function openRun(results: Results): Run {
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
    ran: results.targets.filter((target) => target.missing === undefined),
    missing: results.targets.filter((target) => target.missing !== undefined),
    result,
    mark: (target, testCase) => markOf(result(target, testCase.id), outcomeNames(testCase)),
    tally: (target, cases) => tally(cases.map(({ id }) => result(target, id))),
  }
}

function chaptersOf(cases: readonly CaseInfo[]): Chapter[] {
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
