/** What a scheduler and its lanes tell each other, as JSON. */
import type { Result, TargetInfo } from '../results.ts'
import type { TargetDescription } from './target.ts'

/** To a lane: run these cases on this target. */
export interface LaneOrder {
  /** The id of the target. */
  target: string
  description: TargetDescription
  /** Case ids. */
  cases: string[]
}

/** From a lane, about the target that it runs. */
export type LaneNotice =
  | { info: TargetInfo }
  | ({ caseId: string } & CaseNotice)
  | { fault: string }
  /** Nothing more that counts comes. If the target could not be run to its end, `broken` is why. */
  | { over: true; broken?: string }

export interface CaseNotice {
  /** The case's. */
  title: string
  result: Result
  /** In words, if the result is not as expected. */
  explanation?: string
}
