import type { Asking } from './asking.ts'
import type { Difference } from '../answers/difference.ts'
import type { Sample } from './grammar.ts'
import { aliasOf, causeOf } from './marks.ts'
import { shrink } from './shrink.ts'

/** A stream on which a target differs, as small as it was made. */
export interface Form {
  target: string
  sample: Sample
  difference: Difference
  /** Target and cause: two smallest forms with the same key are one fault. */
  key: string
  /** Another key of the same; of a known failure it is the only one. */
  alias: string | null
  /** Whether nothing can be taken away from it any more; else the time was over. */
  isSmallest: boolean
}

/**
 * Makes a stream on which a target differs as small as it gets, or as it has become when the time is over.
 *
 * @returns undefined if the difference is not seen again: a busy machine was late, or the target does one thing or the other
 */
export async function smallestForm(
  asking: Asking,
  target: string,
  start: Sample,
  first: Difference,
): Promise<Form | undefined> {
  const { kind } = first
  const differ = (samples: readonly Sample[]) => asking.one(target, samples)
  const { sample, isSmallest } = await shrink(start, async (samples) => {
    const differences = await differ(samples)
    return differences && differences.map((difference) => difference?.kind === kind)
  })
  // Not asked once more if the time is over.
  const again = isSmallest ? await differ([sample]) : null
  const difference = again ? again[0] : first
  if (difference?.kind !== kind) return undefined
  const alias = aliasOf(kind)
  return {
    target,
    sample,
    difference,
    key: `${target}: ${causeOf(sample, kind)}`,
    alias: alias && `${target}: ${alias}`,
    isSmallest: again !== null,
  }
}
