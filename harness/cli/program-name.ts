/** What the reader types to call the command line: the package's program, or the repository's script. */
export const programName = import.meta.dirname.includes('node_modules')
  ? 'npx eventsource-conformance'
  : 'npm run -s cli --'

/** Words as a shell takes them. */
export function shellWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@./:=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ')
}
