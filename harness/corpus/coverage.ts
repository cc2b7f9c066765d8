import type { Case } from '../case.ts'
import { HarnessError } from '../errors.ts'
import { exclusions } from './exclusions.ts'
import type { ListedRequirement } from './requirements.ts'

/** Each statement of the standard is in exactly one of the three. */
export interface Coverage {
  /** Id → ids of the cases that observe it. */
  covered: Record<string, string[]>
  /** Id → its text: a testable statement that no case observes. */
  uncovered: Record<string, string>
  /** Id → why it cannot be tested. */
  excluded: Record<string, string>
}

/**
 * Sets the statements of the standard against the corpus.
 *
 * @throws HarnessError if a case or an exclusion names an unknown statement
 */
export function coverageOf(
  requirements: readonly ListedRequirement[],
  cases: readonly Case[],
): Coverage {
  const known = new Set(requirements.map(({ id }) => id))
  for (const { id, requirements: observed } of cases) {
    const unknown = observed.find((each) => !known.has(each))
    if (unknown !== undefined)
      throw new HarnessError(`Case ${id} names the unknown requirement ${unknown}: correct it.`)
  }
  for (const id of Object.keys(exclusions))
    if (!known.has(id)) throw new HarnessError(`The exclusion of ${id} names no requirement.`)
  const coverage: Coverage = { covered: {}, uncovered: {}, excluded: {} }
  for (const { id, text } of requirements) {
    const observing = cases.filter((testCase) => testCase.requirements.includes(id))
    const excluded = exclusions[id]
    if (observing.length > 0) coverage.covered[id] = observing.map((testCase) => testCase.id)
    else if (excluded !== undefined) coverage.excluded[id] = excluded
    else coverage.uncovered[id] = text
  }
  return coverage
}
