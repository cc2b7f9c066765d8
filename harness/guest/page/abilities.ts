/** Asks the browser what it has; the answers are its own, and nothing is concluded from its name. */
import type { Abilities } from '../messages.ts'

/** A port that gives no answer within this time is behind a wall. */
const answerLimitMs = 5000

export async function askBrowser(origins: Readonly<Record<string, string>>): Promise<Abilities> {
  const has = (name: string): boolean => name in globalThis
  const { isSecureContext: isSecure = false } = globalThis as { isSecureContext?: boolean }
  return {
    isSecure,
    hasCookies: navigator.cookieEnabled,
    hasHttpCache: await keepsAnswers(),
    hasOriginObjects: has('Origin'),
    hasWorklets: has('AudioWorklet'),
    hasCollector: has('gc'),
    realms: [
      ...(has('EventSource') ? (['page'] as const) : []),
      ...(has('Worker') ? (['worker'] as const) : []),
      ...(has('SharedWorker') ? (['shared-worker'] as const) : []),
      ...(isSecure && 'serviceWorker' in navigator ? (['service-worker'] as const) : []),
    ],
    unreached: [
      ...(await unreachedOf(origins)),
      ...('cross-site' in origins ? [] : ['cross-site']),
    ],
  }
}

async function keepsAnswers(): Promise<boolean> {
  const ask = async (): Promise<string> => (await fetch('cacheable')).text()
  return (await ask()) === (await ask())
}

async function unreachedOf(origins: Readonly<Record<string, string>>): Promise<string[]> {
  const names = Object.keys(origins)
  const answers = await Promise.all(names.map((name) => isReached(origins[name] ?? '')))
  return names.filter((_name, index) => !answers[index])
}

function isReached(origin: string): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), answerLimitMs))
  const asked = fetch(`${origin}/`, { mode: 'no-cors', cache: 'no-store' }).then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late])
}
