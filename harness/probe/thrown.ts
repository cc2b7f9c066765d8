/** What is said of something that was thrown: it may be anything, and throw again when it is looked at. */

const unreadable = 'what throws again when it is looked at'

/** What an object gives that may throw at each touch; in its place something else. */
export function given<Value>(ask: () => Value, otherwise: Value): Value {
  try {
    return ask()
  } catch {
    return otherwise
  }
}

/** Its message, or itself as text. */
export function messageOf(error: unknown): string {
  return given(() => String(error instanceof Error ? error.message : error), unreadable)
}

/** Its name and message, or itself as text. */
export function nameAndMessageOf(error: unknown): string {
  return given(
    () => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    unreadable,
  )
}
