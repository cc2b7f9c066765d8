export { programName } from '../installation.ts'

/** Words as a shell takes them. */
export function shellWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@./:=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ')
}
