/** An error that shows its message and no stack: where the harness threw it tells nobody anything. */
export function asFailure(message: string): Error {
  const error = new Error(message)
  error.stack = message
  return error
}
