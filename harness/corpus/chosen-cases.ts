import type { CorpusCase } from './corpus.ts'
import { HarnessError } from '../errors.ts'

/**
 * The cases whose id a pattern matches; all of them without one.
 *
 * @throws HarnessError if the pattern is no regular expression or matches nothing
 */
export function chosenCases(
  corpus: readonly CorpusCase[],
  pattern: string | undefined,
): readonly CorpusCase[] {
  if (pattern === undefined) return corpus
  const cases = corpus.filter(({ id }) => matcher(pattern).test(id))
  if (cases.length > 0) return cases
  throw new HarnessError(`No case matches --grep ${pattern}: ids look like ${corpus[0]?.id}.`)
}

function matcher(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'v')
  } catch (error) {
    throw new HarnessError(`--grep ${pattern} is not a regular expression: ${String(error)}.`)
  }
}
