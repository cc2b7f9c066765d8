import { answerToChallenge, unaskedAuthorization, withoutCredentials } from './basic-credentials.ts'

/** The request of an event source; the same one for each attempt, but for its Last-Event-ID. */
export interface StreamRequest {
  readonly url: URL
  /** The CORS attribute state: Use Credentials rather than Anonymous. */
  readonly withCredentials: boolean
}

/**
 * Fetch the request. Rejects with an AbortError for an aborted network error, with anything else for
 * other network errors.
 *
 * To the letter a redirect would stay on the request, so that reconnects begin where it led; fetch()
 * does not tell the way, and starting over follows the redirect as it is by then.
 */
export async function fetchStream(
  request: StreamRequest,
  lastEventId: string,
  signal: AbortSignal,
): Promise<Response> {
  const headers = new Headers({ Accept: 'text/event-stream' })
  // Reestablish the connection, step 5.3.
  if (lastEventId !== '') headers.set('Last-Event-ID', utf8Bytes(lastEventId))
  const unasked = unaskedAuthorization(request.url)
  if (unasked !== undefined) headers.set('Authorization', unasked)

  const response = await send(request, headers, signal)
  const answer = answerToChallenge(request.url, response)
  if (answer === undefined) return response

  await response.body?.cancel()
  headers.set('Authorization', answer)
  return send(request, headers, signal)
}

async function send(
  request: StreamRequest,
  headers: Headers,
  signal: AbortSignal,
): Promise<Response> {
  const url = withoutCredentials(request.url)
  const init: RequestInit = {
    headers,
    signal,
    // Create a potential-CORS request: the mode is cors for the own origin, too.
    mode: 'cors',
    credentials: request.withCredentials ? 'include' : 'same-origin',
    // Constructor, step 10. Fetch adds Pragma and Cache-Control to it.
    cache: 'no-store',
    redirect: 'follow',
  }
  try {
    return await fetch(url, init)
  } catch (error) {
    // Node sends no header with control characters in it, the standard sends any. Reconnecting
    // without the id beats not reconnecting, which is what the error would mean for good.
    if (!isRefusedHeader(error) || !headers.has('Last-Event-ID')) throw error
    headers.delete('Last-Event-ID')
    return fetch(url, init)
  }
}

/** The UTF-8 encoding as a header value: script hands bytes to Headers as characters up to U+00FF. */
export function utf8Bytes(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
}

/** Whether Node's fetch gave up before it sent anything because it disliked an argument. */
function isRefusedHeader(error: unknown): boolean {
  const cause: unknown = error instanceof TypeError ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_INVALID_ARG'
}
