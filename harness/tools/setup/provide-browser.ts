import type { Browser, EngineName } from '../../hosts/browser.ts'
import { isGiven } from '../../hosts/program.ts'

/** A way to come by a browser. */
export interface Installer {
  /** Why it would be in vain to try, if that is known already; one sentence. */
  hopeless?: string | undefined
  /** What is going to be done, said before it is. */
  announce(browser: EngineName): string
  /** @throws with the reason why it cannot be had this way. */
  install(browser: EngineName): Promise<void>
  /** What a person can do to have it this way; a clause without capital and full stop. */
  remedy(browser: EngineName): string
}

/**
 * Keeps the browser that is there, or tries the installers in turn until there is one. What an installer says of itself
 * counts for nothing; the browser is looked for again.
 */
export async function provideBrowser(
  name: EngineName,
  find: () => Browser,
  installers: readonly Installer[],
  say: (line: string) => void,
): Promise<Browser> {
  // If the environment names a browser, another one would not be used.
  if (find().found || isGiven(name)) return find()

  const reasons: string[] = []
  for (const installer of installers) {
    let reason = installer.hopeless
    if (reason === undefined) {
      say(`${name}: ${installer.announce(name)}`)
      reason = await installer.install(name).then(
        () => 'The installation left no browser behind.',
        (error: Error) => `${error.message.replace(/\.$/, '')}.`,
      )
      const browser = find()
      if (browser.found) return browser
      say(`${name}: ${reason}`)
    }
    reasons.push(reason)
  }
  const remedies = installers.map((installer) => installer.remedy(name)).join(', or ')
  return {
    found: false,
    reason: reasons.join(' '),
    remedy: `${remedies.charAt(0).toUpperCase()}${remedies.slice(1)}.`,
  }
}
