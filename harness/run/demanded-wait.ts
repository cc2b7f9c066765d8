import type { Case } from '../case.ts'

/** What a case itself makes everybody wait: pauses at the server and delays of reconnection, in ms. */
export function demandedWaitMs({ server, expect }: Case): number {
  const pauses = server
    .flatMap((connection) => [
      ...('body' in connection ? (connection.body ?? []) : []),
      ...('before' in connection ? (connection.before ?? []) : []),
    ])
    .map((step) => (typeof step === 'object' && 'pause' in step ? step.pause : 0))
  const delays = (expect?.delays ?? []).map(({ atLeast }) => atLeast)
  return [...pauses, ...delays].reduce((sum, ms) => sum + ms, 0)
}
