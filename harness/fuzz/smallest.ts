import type { Asking } from './asking.ts'
import type { Difference } from '../answers/difference.ts'
import type { Sample } from './grammar.ts'
import { aliasOf, causeOf, marksOf } from './marks.ts'
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
 * @param oddities the only ones that it may have; left out: any
 * @returns undefined if the difference is not seen again: a busy machine was late, or the target does one thing or the other
 */
export async function smallestForm(
  asking: Asking,
  target: string,
  start: Sample,
  first: Difference,
  oddities?: ReadonlySet<string>,
): Promise<Form | undefined> {
  const { kind } = first
  const isAllowed = (sample: Sample): boolean =>
    !oddities || marksOf(sample).every((mark) => oddities.has(mark))
  const { sample: smallest, isSmallest } = await shrink(start, async (samples) => {
    const allowed = samples.filter(isAllowed)
    const differences = await asking.one(target, allowed)
    if (!differences) return null
    const differing = new Set(allowed.filter((_, index) => differences[index]?.kind === kind))
    return samples.map((sample) => differing.has(sample))
  })
  // Whether it is a CR or the end of the stream, a comment behind the CR tells.
  const followed = withComment(smallest)
  // Not asked once more if the time is over.
  const again = isSmallest
    ? await asking.one(target, followed ? [smallest, followed] : [smallest])
    : null
  const difference = again ? again[0] : first
  if (difference?.kind !== kind) return undefined
  const ofCr = again?.[1]
  const form =
    followed && ofCr ? { sample: followed, difference: ofCr } : { sample: smallest, difference }
  const alias = aliasOf(kind)
  return {
    target,
    ...form,
    key: `${target}: ${causeOf(form.sample, kind)}`,
    alias: alias && `${target}: ${alias}`,
    isSmallest: again !== null,
  }
}

const comment = Buffer.from(':\n')

function withComment(sample: Sample): Sample | null {
  if (sample.bytes.at(-1) !== 0x0d) return null
  return { ...sample, bytes: Buffer.concat([sample.bytes, comment]) }
}
