/** The harness or its use is at fault, never the implementation: exit status 2. */
export class HarnessError extends Error {
  override readonly name = 'HarnessError'
}
