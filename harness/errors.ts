/** The harness or its use is at fault, never the implementation: exit status 2. */
export class HarnessError extends Error {
  override readonly name = 'HarnessError'
}

/** A results file that cannot be read; the message names file, place and remedy. */
export class ResultsFileError extends Error {
  override name = 'ResultsFileError'
}

/** What is said of something that was thrown, whatever it is. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
