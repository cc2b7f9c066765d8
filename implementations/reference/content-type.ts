/** What Fetch's "get, decode, and split" takes for one value: commas inside quotes do not split. */
const LISTED_VALUE = /(?:[^",]|"(?:[^"\\]|\\[\s\S])*\\?(?:"|$))+/g

/** Parse a MIME type, as far as its essence: parameters never make it fail. */
const ESSENCE = /^[\t\n\r ]*([\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+)[\t\n\r ]*(?:;|$)/

/**
 * Whether a Content-Type header, its values joined by commas, says `text/event-stream`.
 *
 * The standard leaves open how the two compare. This is Fetch's "extract a MIME type" and the essence
 * of what it finds: parameters and letter case do not matter, and the last valid value counts.
 */
export function isEventStream(contentType: string | null): boolean {
  let essence: string | undefined
  for (const [value] of contentType?.matchAll(LISTED_VALUE) ?? []) {
    const found = ESSENCE.exec(value)?.[1]?.toLowerCase()
    if (found !== undefined && found !== '*/*') essence = found
  }
  return essence === 'text/event-stream'
}
