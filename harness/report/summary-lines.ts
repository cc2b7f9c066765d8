import type { CaseInfo, Result, Results } from '../results.ts'
import { reached, reachedText } from './model/levels.ts'
import { type Standing, standingOf } from './model/mark.ts'
import { isCounted, openRun } from './model/run.ts'

/** What a person reads at the end of a run: a line a target. */
export function summaryLines(all: Results): string[] {
  const { targets, results, cases } = all
  const run = openRun(all)
  const width = Math.max(...targets.map(({ id }) => id.length))
  return targets.map((target) => {
    const { id, missing } = target
    if (missing !== undefined) return `${id.padEnd(width)}  not run: ${missing}`
    const refused = refusalOf(Object.values(results[id] ?? {}))
    if (refused !== undefined) return `${id.padEnd(width)}  n/a: ${refused}`
    const level = reachedText(reached(run, target))
    const counts = countsOf(cases, results[id] ?? {})
    return `${id.padEnd(width)}  ${counts}${level === null ? '' : ` (${level})`}`
  })
}

/** Why a target was not run at all: the one reason that all its results have. */
export function refusalOf(all: readonly Result[]): string | undefined {
  const reasons = new Set(
    all.map(({ verdict, reason }) => (verdict === 'n/a' ? reason : undefined)),
  )
  return all.length > 1 && reasons.size === 1 ? [...reasons][0] : undefined
}

function countsOf(cases: readonly CaseInfo[], ofTarget: Readonly<Record<string, Result>>): string {
  const apart = new Map(cases.filter((one) => !isCounted(one)).map((one) => [one.id, one]))
  const notRun = cases.filter(({ id }) => ofTarget[id] === undefined)
  // A run of a part says nothing of the rest, slow or not.
  const leftOut = notRun.every(({ slow }) => slow) ? notRun : []
  const settled = Object.entries(ofTarget).flatMap(([id, result]) => (apart.has(id) ? [] : result))
  const ranApart = Object.keys(ofTarget).map((id) => apart.get(id))
  const results = settled.filter(({ unscored }) => !unscored)
  const is = (verdict: Result['verdict']) => results.filter((result) => result.verdict === verdict)
  const stands = (standing: Standing) => results.filter((result) => standingOf(result) === standing)
  const counts: [string, number][] = [
    ['passed', is('pass').length],
    ['failed as known', stands('known').length],
    ['warned', stands('tolerated').filter(({ verdict }) => verdict !== 'blocked').length],
    ['unexpected', stands('unexpected').length],
    ['observed', is('observed').length],
    ['blocked', is('blocked').length],
    ['n/a', is('n/a').length],
    ['not scored', settled.length - results.length],
    ['tentative', ranApart.filter((one) => one?.tentative).length],
    ['disputed', ranApart.filter((one) => one?.disputed !== undefined).length],
    ['slow not run', leftOut.length],
  ]
  const hidden = results.filter(({ blockedBy }) => blockedBy?.isKnown).length
  return counts
    .filter(([, number], index) => number > 0 || index === 0)
    .map(([name, number]) =>
      name === 'blocked' && hidden > 0
        ? `${number} blocked (${hidden} by known failures)`
        : `${number} ${name}`,
    )
    .join(', ')
}
