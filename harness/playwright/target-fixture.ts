import type { TargetDescription } from '../run/target.ts'
import { baseTest } from './internals.ts'

/** What a project says in its `use`. */
export interface TargetOption {
  /** The target that its tests are of; its id is the project's name. */
  target: TargetDescription | undefined
}

/** Tests of a target. */
export const test = baseTest.extend<object, TargetOption>({
  target: [undefined, { option: true, scope: 'worker' }],
})
