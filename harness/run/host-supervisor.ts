/**
 * Keeps a host alive as long as its target is open: when it dies, it is opened again as soon as it is needed.
 *
 * What was in flight when it died gave no verdict and is run again, alone. A host that dies again has died of that
 * case, which explains its deaths; a death that nothing explains is a fault of the host, and is reported. The host is
 * lost if it cannot be opened again, or twice cannot start a probe.
 */
import { toldBy } from '../hosts/death.ts'
import type { OpenHost, RunningProbe } from '../hosts/host.ts'
import { HarnessError, messageOf } from '../errors.ts'

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

export interface HostSupervisor {
  /**
   * The host, alive as far as is known.
   *
   * @throws HarnessError if it has died and cannot be opened again; from then on always
   */
  living(): Promise<Life>
  /**
   * Asks a host whether it still lives; null if it does.
   *
   * @param probe one that is gone: its own part of the host may have died alone
   */
  deathOf(life: Life, probe?: RunningProbe): Promise<Death | null>
  /** Takes down that it could not start a probe: what is its part of the host is as good as dead. */
  couldNotStart(reason: string): Death
  /** Gives it up: `living` throws the same from then on. */
  giveUp(first: Death, second: Death): HarnessError
  /** Why it cannot be opened again, in one sentence; null if it can. */
  lost(): string | null
  /** The other deaths that nothing explains, in a sentence each. */
  faults(): string[]
  close(): Promise<void>
}

/** @param open opens the host; what it throws is thrown on, the first time */
export async function superviseHost(
  name: string,
  open: () => Promise<OpenHost>,
): Promise<HostSupervisor> {
  const deaths: Death[] = []
  let isClosed = false
  let lost: string | null = null
  const diedOf = ({ reason }: Death): string =>
    `Host ${name} died in the middle of the run (${reason})`
  const giveUp = (death: Death, sentence: string): HarnessError => {
    // Said here, it need not be said once more.
    death.isExplained = true
    lost = `${diedOf(death)} ${sentence}`
    return new HarnessError(lost)
  }
  const note = (reason: string): Death => {
    const death = { reason, isExplained: false }
    if (!isClosed) deaths.push(death)
    return death
  }
  const end = (life: Life, reason: string): Death => (life.death ??= note(reason))
  const begin = async (): Promise<Life> => {
    const life: Life = { open: await open(), hasServed: false, death: null }
    void life.open.died.then((reason) => end(life, reason))
    return life
  }
  const beginAgain = async ({ open: dead, hasServed }: Life, death: Death): Promise<Life> => {
    await dead.close().catch(() => undefined)
    if (isClosed) throw new HarnessError('The target was closed.')
    if (!hasServed) throw giveUp(death, 'each time it was started.')
    return begin().catch((error: unknown) => {
      throw giveUp(death, `and could not be started again: ${messageOf(error)}`)
    })
  }
  let current = Promise.resolve(await begin())
  const living = async (): Promise<Life> => {
    if (isClosed) throw new HarnessError('The target was closed.')
    if (lost !== null) throw new HarnessError(lost)
    const asked = current
    const life = await asked
    if (life.death === null) return life
    // Of those who find it dead, one opens it.
    if (current === asked) current = beginAgain(life, life.death)
    return living()
  }
  return {
    living,
    async deathOf(life, probe) {
      if (life.death !== null) return life.death
      if (!(await life.open.isAlive())) return end(life, 'It does not answer any more.')
      const reason = probe?.died && (await toldBy(probe.died))
      return typeof reason === 'string' ? note(reason) : null
    },
    couldNotStart: note,
    giveUp(first, second) {
      second.isExplained = true
      return giveUp(first, `and could not be started again: ${second.reason}`)
    },
    lost: () => lost,
    faults: () =>
      deaths
        .filter(({ isExplained }) => !isExplained)
        .map(
          (death) =>
            `${diedOf(death)}, though no case makes it die when run alone: look for what ended it.`,
        ),
    async close() {
      isClosed = true
      const life = await current.catch(() => null)
      await life?.open.close()
    },
  }
}
