import type { Browser, EngineName } from '../../hosts/browser.ts'
import { isGiven } from '../../hosts/given-browser.ts'

/** A way to come by a browser. */
export interface Source {
  /** What is going to be done, said before it is; undefined if it is known already that it would be in vain. */
  announce: (browser: EngineName) => string | undefined
  /** @throws with the reason why it cannot be had this way. */
  install: (browser: EngineName) => Promise<void>
  /** What a person can do to have it this way; a clause without capital and full stop. */
  remedy: (browser: EngineName) => string
}

/**
 * Keeps the browser that is there, or tries the sources in turn until there is one. What a source says of itself
 * counts for nothing; the browser is looked for again.
 */
export async function provideBrowser(
  name: EngineName,
  find: () => Browser,
  sources: readonly Source[],
  say: (line: string) => void,
): Promise<Browser> {
  let browser = find()
  // Where the environment names a browser, another one would not be used.
  if (browser.found || isGiven(name)) return browser

  const reasons: string[] = []
  for (const source of sources) {
    const announcement = source.announce(name)
    if (announcement !== undefined) say(`${name}: ${announcement}`)
    const reason = await source.install(name).then(
      () => 'The installation left no browser behind.',
      (error: unknown) => sentence(error),
    )
    browser = find()
    if (browser.found) return browser
    if (announcement !== undefined) say(`${name}: ${reason}`)
    reasons.push(reason)
  }
  const remedies = sources.map((source) => source.remedy(name)).join(', or ')
  return {
    found: false,
    name,
    reason: reasons.join(' '),
    remedy: `${remedies.charAt(0).toUpperCase()}${remedies.slice(1)}.`,
  }
}

function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.endsWith('.') ? message : `${message}.`
}
