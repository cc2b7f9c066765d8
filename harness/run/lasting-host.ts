/**
 * A host that lasts as long as a session does: when it dies, it is opened again as soon as it is needed.
 *
 * What was in flight when it died gave no verdict and is run again, alone. A host that dies again has died of that
 * case, which explains its deaths; a death that nothing explains is a fault of the host, and is told.
 */
import type { OpenHost } from '../hosts/host.ts'
import { HarnessError } from './harness-error.ts'

/** One life of a host, from its opening to its death. */
export interface Life {
  readonly open: OpenHost
  /** Whether a probe has run in it. */
  hasServed: boolean
  death: Death | null
}

export interface Death {
  readonly reason: string
  /** An implementation was the cause. */
  isExplained: boolean
}

export interface LastingHost {
  /**
   * The host, alive as far as is known.
   *
   * @throws HarnessError if it has died and cannot be opened again; from then on always
   */
  living(): Promise<Life>
  /** Asks a host whether it still lives; null if it does. */
  deathOf(life: Life): Promise<Death | null>
  /** Why it cannot be opened again, in one sentence; null if it can. */
  lost(): string | null
  /** The other deaths that nothing explains, in a sentence each. */
  faults(): string[]
  close(): Promise<void>
}

/** @param open opens the host; what it throws is thrown on, the first time */
export async function openLasting(
  name: string,
  open: () => Promise<OpenHost>,
): Promise<LastingHost> {
  const deaths: Death[] = []
  let isClosed = false
  let lost: string | null = null
  const giveUp = (death: Death, sentence: string): HarnessError => {
    // Said here, it need not be said once more.
    death.isExplained = true
    lost = sentence
    return new HarnessError(sentence)
  }
  const end = (life: Life, reason: string): Death => {
    if (life.death === null) {
      life.death = { reason, isExplained: false }
      if (!isClosed) deaths.push(life.death)
    }
    return life.death
  }
  const begin = async (): Promise<Life> => {
    const life: Life = { open: await open(), hasServed: false, death: null }
    void life.open.died.then((reason) => end(life, reason))
    return life
  }
  const beginAgain = async ({ open: dead, hasServed }: Life, death: Death): Promise<Life> => {
    await dead.close().catch(() => undefined)
    if (isClosed) throw new HarnessError('The session was closed.')
    const died = `Host ${name} died in the middle of the run (${death.reason})`
    if (!hasServed) throw giveUp(death, `${died} each time it was started.`)
    return begin().catch((error: unknown) => {
      const cause = error instanceof Error ? error.message : String(error)
      throw giveUp(death, `${died} and could not be started again: ${cause}`)
    })
  }
  let current = Promise.resolve(await begin())
  const living = async (): Promise<Life> => {
    const asked = current
    const life = await asked
    if (life.death === null) return life
    // Of those who find it dead, one opens it.
    if (current === asked) current = beginAgain(life, life.death)
    return living()
  }
  return {
    living,
    async deathOf(life) {
      if (life.death !== null || (await life.open.isAlive())) return life.death
      return end(life, 'It does not answer any more.')
    },
    lost: () => lost,
    faults: () =>
      deaths
        .filter(({ isExplained }) => !isExplained)
        .map(
          ({ reason }) =>
            `Host ${name} died in the middle of the run (${reason}), though no case makes it die when run alone: look for what ended it.`,
        ),
    async close() {
      isClosed = true
      const life = await current.catch(() => null)
      await life?.open.close()
    },
  }
}
