import type { Detail, VerdictName } from '../results.ts'

/** What shows why a verdict is what it is; the command to repeat it is added later. */
export type Evidence = Omit<Detail, 'command'>

/** What a case came to on a target; the gate has not spoken yet. */
export interface Verdict {
  verdict: VerdictName
  /** At level observe: the name of the outcome seen. */
  outcome?: string
  /** Why n/a, or a harness error. */
  reason?: string
  /** The verdict under the written chunking, if another one has decided: what builds on the case rests on this. */
  asWritten?: VerdictName
  /** Of blocked: the case at the root of it, with its own bad verdict. */
  root?: { id: string; verdict: VerdictName }
  durationMs: number
  waitedMs: number
  runs: number
  detail?: Evidence
}

/** A verdict that rests on no run. */
export function verdictWithoutRun(
  verdict: 'n/a' | 'blocked' | 'harness-error',
  reason: string,
): Omit<Verdict, 'detail'> {
  return { verdict, reason, durationMs: 0, waitedMs: 0, runs: 0 }
}
