import type { Result, Results } from '../../results.ts'
import { badVerdicts } from './mark.ts'
import { openRun } from './run.ts'

/**
 * What became of one cell. `better` and `worse` speak of an implementation that passes or does not;
 * `changed` is another bad verdict, another observed outcome, or n/a come or gone.
 */
export type ChangeKind = 'worse' | 'better' | 'changed'

export interface Change {
  kind: ChangeKind
  target: string
  caseId: string
  before: string
  after: string
}

/** Two runs compared, the older first. */
export interface Comparison {
  before: RunLabel
  after: RunLabel
  changes: Change[]
  newCases: string[]
  goneCases: string[]
  newTargets: string[]
  /** Targets that ran before and did not now: their cells are not compared. */
  goneTargets: string[]
  /** Targets whose implementation or host has another version now. */
  versions: { target: string; before: string; after: string }[]
  /** How many cells both runs measured. */
  compared: number
}

export interface RunLabel {
  suiteVersion: string
  startedAt: string
}

/** Compares two runs: only cells that both have are said to be better or worse. */
export function compareResults(older: Results, newer: Results): Comparison {
  const [before, after] = [openRun(older), openRun(newer)]
  const [casesBefore, casesAfter] = [older, newer].map((testCase) =>
    testCase.cases.map((one) => one.id),
  )
  const [ranBefore, ranAfter] = [before, after].map((testCase) =>
    testCase.ran.map((target) => target.id),
  )
  const changes: Change[] = []
  let compared = 0
  for (const target of common(ranBefore, ranAfter)) {
    for (const caseId of common(casesBefore, casesAfter)) {
      const [old, now] = [before.result(target, caseId), after.result(target, caseId)]
      if (!old || !now) continue
      compared++
      const kind = kindOf(old, now)
      if (kind) changes.push({ kind, target, caseId, before: wordOf(old), after: wordOf(now) })
    }
  }
  return {
    before: labelOf(older),
    after: labelOf(newer),
    changes,
    newCases: without(casesAfter, casesBefore),
    goneCases: without(casesBefore, casesAfter),
    newTargets: without(ranAfter, ranBefore),
    goneTargets: without(ranBefore, ranAfter),
    versions: versionsChanged(older, newer),
    compared,
  }
}

function kindOf(before: Result, after: Result): ChangeKind | undefined {
  if (wordOf(before) === wordOf(after)) return undefined
  if (before.verdict === 'pass' && badVerdicts.has(after.verdict)) return 'worse'
  if (after.verdict === 'pass' && badVerdicts.has(before.verdict)) return 'better'
  return 'changed'
}

function wordOf(result: Result): string {
  return result.verdict === 'observed' ? (result.outcome ?? 'none of the outcomes') : result.verdict
}

function labelOf(results: Results): RunLabel {
  return { suiteVersion: results.suite.version, startedAt: results.environment.startedAt }
}

function versionsChanged(older: Results, newer: Results): Comparison['versions'] {
  const before = new Map(older.targets.map((target) => [target.id, versionOf(target)]))
  return newer.targets.flatMap((target) => {
    const [old, now] = [before.get(target.id), versionOf(target)]
    return old === undefined || old === now ? [] : [{ target: target.id, before: old, after: now }]
  })
}

/** The version of what was tested, then that of its host. */
export function versionOf(target: Results['targets'][number]): string {
  const host = [target.host.name, target.host.version].filter(Boolean).join(' ')
  return target.implementation.version === null
    ? host
    : `${target.implementation.version} on ${host}`
}

function common(first: string[] = [], second: string[] = []): string[] {
  const known = new Set(second)
  return first.filter((item) => known.has(item))
}

function without(all: string[] = [], known: string[] = []): string[] {
  const seen = new Set(known)
  return all.filter((item) => !seen.has(item))
}
