/** A time in words: seconds for less than two minutes, else minutes. */
export function inWords(seconds: number): string {
  if (seconds < 1.5) return 'a second'
  return seconds < 120 ? `${Math.ceil(seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`
}
