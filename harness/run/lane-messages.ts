/** What a scheduler and its lanes tell each other, as JSON. */
import type { Result, TargetInfo } from '../results.ts'

/** To a lane: run these cases on this target. */
export interface LaneOrder {
  /** Names the order in the notices about it. */
  order: number
  /** A target id of the project. */
  target: string
  /** Case ids. */
  cases: string[]
}

/** From a lane. */
export type LaneNotice = { order: number } & (
  | { info: TargetInfo }
  | ({ caseId: string } & CaseNotice)
  | { fault: string }
  /** All cases have been begun: the lane can take another target. */
  | { allBegun: true }
  /** Nothing more that counts comes. If the target could not be run to its end, `broken` is why. */
  | { over: true; broken?: string }
)

export interface CaseNotice {
  /** The case's. */
  title: string
  result: Result
  /** In words, if the result is not as expected. */
  explanation?: string
}
