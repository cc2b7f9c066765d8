/**
 * The user name and password of a URL. To Fetch they answer a 401 to a request whose use-URL-credentials
 * flag is set, and are never sent unasked (HTTP-network-or-cache fetch).
 *
 * fetch() does not take them, so the answer is up to us: where there is no origin, as on Node, by
 * sending the request again. A browser would ask its user first, at the 401, for want of credentials
 * that it could see; so there they go out unasked, but to the own origin only: to others the standard
 * sends none, and the header would cost a preflight.
 */

const ownOrigin = globalThis.origin as string | undefined

/** The URL as fetch() takes it. */
export function withoutCredentials(url: URL): URL {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}

/** The Authorization header to send unasked. */
export function unaskedAuthorization(url: URL): string | undefined {
  return ownOrigin === url.origin ? basicAuthorization(url) : undefined
}

/** The Authorization header that answers this response, unless it asks for none or has had it. */
export function answerToChallenge(url: URL, response: Response): string | undefined {
  if (ownOrigin !== undefined || response.status !== 401) return undefined
  // Where a redirect led has other credentials, if any, and script cannot see them.
  if (response.redirected) return undefined
  const challenges = response.headers.get('WWW-Authenticate') ?? ''
  return /(?:^|,)\s*basic(?:[\s,]|$)/i.test(challenges) ? basicAuthorization(url) : undefined
}

function basicAuthorization(url: URL): string | undefined {
  if (url.username === '' && url.password === '') return undefined
  return `Basic ${btoa(`${percentDecode(url.username)}:${percentDecode(url.password)}`)}`
}

/** Percent-decode to bytes, one character each: the credentials of a parsed URL are ASCII. */
function percentDecode(ascii: string): string {
  return ascii.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
