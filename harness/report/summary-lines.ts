import type { Result, Results } from '../results.ts'

/** What a person reads at the end of a run: a line a target. */
export function summaryLines({ targets, results }: Results): string[] {
  const width = Math.max(...targets.map(({ id }) => id.length))
  return targets.map(({ id, missing }) => {
    if (missing !== undefined) return `${id.padEnd(width)}  not run: ${missing}`
    return `${id.padEnd(width)}  ${countsOf(Object.values(results[id] ?? {}))}`
  })
}

function countsOf(results: readonly Result[]): string {
  const count = (holds: (result: Result) => boolean): number => results.filter(holds).length
  const counts: [string, number][] = [
    ['passed', count(({ verdict }) => verdict === 'pass')],
    [
      'failed as known',
      count(({ expected, knownFailure }) => expected && knownFailure !== undefined),
    ],
    [
      'warned',
      count(
        ({ verdict, expected, knownFailure }) =>
          expected && !knownFailure && ['fail', 'timeout', 'crash'].includes(verdict),
      ),
    ],
    ['unexpected', count(({ expected }) => !expected)],
    ['observed', count(({ verdict }) => verdict === 'observed')],
    ['blocked', count(({ verdict }) => verdict === 'blocked')],
    ['n/a', count(({ verdict }) => verdict === 'n/a')],
  ]
  return counts
    .filter(([, number], index) => number > 0 || index === 0)
    .map(([name, number]) => `${number} ${name}`)
    .join(', ')
}
