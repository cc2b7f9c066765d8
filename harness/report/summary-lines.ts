import type { Result, Results } from '../results.ts'
import { type Standing, standingOf } from './model/mark.ts'

/** What a person reads at the end of a run: a line a target. */
export function summaryLines({ targets, results }: Results): string[] {
  const width = Math.max(...targets.map(({ id }) => id.length))
  return targets.map(({ id, missing }) => {
    if (missing !== undefined) return `${id.padEnd(width)}  not run: ${missing}`
    return `${id.padEnd(width)}  ${countsOf(Object.values(results[id] ?? {}))}`
  })
}

function countsOf(results: readonly Result[]): string {
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
