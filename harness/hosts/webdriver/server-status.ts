/** A server that does not answer within this time is not there. */
const limitMs = 10_000

/**
 * Asks a WebDriver server for its status. Any answer will do: a grid that is not ready now may be when a session is
 * asked for.
 *
 * @throws if none comes
 */
export async function askStatus(serverUrl: string): Promise<void> {
  const url = new URL(`${serverUrl.replace(/\/$/, '')}/status`)
  const { username, password } = url
  // fetch() takes no address with a name and key in it.
  url.username = url.password = ''
  const credentials = btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  const answer = await fetch(url, {
    headers: username === '' ? {} : { authorization: `Basic ${credentials}` },
    signal: AbortSignal.timeout(limitMs),
  }).catch((error: unknown) => {
    // It says only that it failed; the cause says why.
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error
  })
  await answer.body?.cancel()
}
