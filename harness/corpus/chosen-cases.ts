import type { CorpusCase } from './corpus.ts'
import { HarnessError } from '../errors.ts'

/**
 * The cases whose id a pattern matches; all of them without one.
 *
 * @param withSlow also those that take minutes
 * @throws HarnessError if the pattern is no regular expression or matches nothing
 */
export function chosenCases(
  corpus: readonly CorpusCase[],
  pattern: string | undefined,
  withSlow: boolean,
): readonly CorpusCase[] {
  const matching =
    pattern === undefined ? corpus : corpus.filter(({ id }) => matcher(pattern).test(id))
  const cases = matching.filter(({ slow }) => withSlow || !slow)
  if (cases.length > 0) return cases
  if (matching[0])
    throw new HarnessError(
      `All cases that match --grep ${pattern} are slow: --slow runs them, too.`,
    )
  throw new HarnessError(`No case matches --grep ${pattern}: ids look like ${corpus[0]?.id}.`)
}

function matcher(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'v')
  } catch (error) {
    throw new HarnessError(`--grep ${pattern} is not a regular expression: ${String(error)}.`)
  }
}
