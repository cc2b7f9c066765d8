import type { DifferenceKind } from '../answers/difference.ts'
import type { Sample } from './grammar.ts'
import type { Subjects } from './subjects.ts'

/** A target that differs on these samples, and gives its answers at once. */
export function differing(
  name: string,
  isWrong: (sample: Sample) => boolean = () => true,
  kind: DifferenceKind = 'problem',
): Subjects {
  const difference = { kind, text: 'It is wrong.' }
  return {
    names: [name],
    batch: 50,
    differencesOf: (_names, samples) =>
      Promise.resolve([[name, samples.map((sample) => (isWrong(sample) ? difference : null))]]),
  }
}
