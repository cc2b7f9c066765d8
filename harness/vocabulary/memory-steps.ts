import { flag, word } from './word.ts'

/** Steps about the life of a source that nobody but its host refers to. */
export const memoryWords = {
  letGo: word(
    {
      letGo: flag(
        'Give up every reference to the sources there are. Their listeners stay, and go on recording.',
      ),
    },
    () => 'give up every reference to the sources; their listeners stay',
  ),
  collectGarbage: word(
    {
      collectGarbage: flag(
        'Let the host collect garbage, twice, with other tasks in between; log collected: how many of the ' +
          'sources let go of are gone.',
      ),
    },
    () => 'collect garbage, and log how many of those sources are gone',
    { needs: 'gc' },
  ),
}
/** The name of one of these words. */
export type MemoryWord = keyof typeof memoryWords
