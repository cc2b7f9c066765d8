import type { Result, Results } from '../../results.ts'
import { badVerdicts } from './mark.ts'
import { openRun } from './run.ts'

/**
 * What became of one cell. `better` and `worse` speak of an implementation that passes or does not;
 * `changed` is another bad verdict, another observed outcome, or n/a come or gone.
 */
export interface Change {
  kind: 'worse' | 'better' | 'changed'
  target: string
  caseId: string
  before: string
  after: string
}

/** Two runs compared, the older first. */
export type Comparison = ReturnType<typeof compareResults>

/** Compares two runs: only cells that both have are said to be better or worse. */
export function compareResults(older: Results, newer: Results) {
  const [before, after] = [openRun(older), openRun(newer)]
  const cases = { before: older.cases.map(({ id }) => id), after: newer.cases.map(({ id }) => id) }
  const inBoth = common(cases.before, cases.after)
  const ran = { before: before.ran.map(({ id }) => id), after: after.ran.map(({ id }) => id) }
  const changes: Change[] = []
  let compared = 0
  for (const target of common(ran.before, ran.after)) {
    for (const caseId of inBoth) {
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
    newCases: without(cases.after, cases.before),
    goneCases: without(cases.before, cases.after),
    newTargets: without(ran.after, ran.before),
    /** Targets that ran before and did not now: their cells are not compared. */
    goneTargets: without(ran.before, ran.after),
    /** Targets whose implementation or host has another version now. */
    versions: versionsChanged(older, newer),
    /** How many cells both runs measured. */
    compared,
  }
}

function kindOf(before: Result, after: Result): Change['kind'] | undefined {
  if (wordOf(before) === wordOf(after)) return undefined
  if (before.verdict === 'pass' && badVerdicts.has(after.verdict)) return 'worse'
  if (after.verdict === 'pass' && badVerdicts.has(before.verdict)) return 'better'
  return 'changed'
}

function wordOf(result: Result): string {
  return result.verdict === 'observed' ? (result.outcome ?? 'none of the outcomes') : result.verdict
}

function labelOf(results: Results) {
  return { suiteVersion: results.suite.version, startedAt: results.environment.startedAt }
}

function versionsChanged(older: Results, newer: Results) {
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

function common(first: string[], second: string[]): string[] {
  return first.filter((item) => second.includes(item))
}

function without(all: string[], known: string[]): string[] {
  return all.filter((item) => !known.includes(item))
}
