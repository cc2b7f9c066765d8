import type { CaseInfo, Result, Results } from '../results.ts'
import { type Standing, standingOf } from './model/mark.ts'

/** What a person reads at the end of a run: a line a target. */
export function summaryLines({ targets, results, cases }: Results): string[] {
  const width = Math.max(...targets.map(({ id }) => id.length))
  return targets.map(({ id, missing }) => {
    if (missing !== undefined) return `${id.padEnd(width)}  not run: ${missing}`
    return `${id.padEnd(width)}  ${countsOf(cases, results[id] ?? {})}`
  })
}

function countsOf(cases: readonly CaseInfo[], ofTarget: Readonly<Record<string, Result>>): string {
  const tentative = new Set(cases.filter((one) => one.tentative).map(({ id }) => id))
  const leftOut = cases.filter(({ id, slow }) => slow && ofTarget[id] === undefined)
  const results = Object.entries(ofTarget).flatMap(([id, result]) =>
    tentative.has(id) ? [] : result,
  )
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
    ['tentative', Object.keys(ofTarget).length - results.length],
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
