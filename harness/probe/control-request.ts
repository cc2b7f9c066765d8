/** What the control origin answers. */
export interface ControlAnswer {
  status: number
  /** The body; empty without one. */
  text: string
}

/**
 * Makes a request to the control origin; rejects if it cannot be reached.
 *
 * @param body JSON
 */
export type ControlRequest = (
  method: 'GET' | 'POST',
  url: string,
  body?: string,
) => Promise<ControlAnswer>

/**
 * Makes requests by fetch(), which all hosts have. A text is sent as text/plain, so that a page makes no CORS preflight.
 *
 * @param fetch if not that of the realm; taken now, for an implementation may put one of its own in its place
 */
export function requestsByFetch(fetch: typeof globalThis.fetch = globalThis.fetch): ControlRequest {
  return async (method, url, body) => {
    const response = await fetch(url, {
      method,
      cache: 'no-store',
      ...(body !== undefined && { body }),
    })
    const { status } = response
    return { status, text: status === 204 ? '' : await response.text() }
  }
}
