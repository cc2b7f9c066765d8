import { openParsers, parserAdapters, type Parsers } from '../../answers/parsers.ts'
import { openTried, type Tried } from '../../answers/tried.ts'
import { HarnessError } from '../../errors.ts'
import { hostNamed } from '../../hosts/hosts.ts'
import { ownModule } from '../../installation.ts'
import { targetFor } from '../../run/targets.ts'
import { type Trial, tryStreams } from '../../try/try.ts'

/** Asks targets of this machine, which stay open once they were asked. */
export interface Trials {
  /** Names of parsers. */
  readonly parsers: readonly string[]
  /** Hosts with an EventSource of their own that this machine has. */
  readonly hosts: readonly string[]
  /**
   * One stream after the other, whoever asks.
   *
   * @throws HarnessError if a target cannot be opened
   */
  ask(stream: Uint8Array, targets: readonly string[]): Promise<Trial>
  close(): Promise<void>
}

const candidates = ['chromium', 'firefox', 'webkit', 'node-24', 'deno', 'bun', 'workerd'] as const

export function createTrials(): Trials {
  const adapters = parserAdapters()
  const hosts = candidates.filter((name) => hostNamed(name).find().found)
  let parsers: Promise<Parsers> | undefined
  const opened = new Map<string, Promise<Tried>>()
  let last: Promise<unknown> = Promise.resolve()

  const openNative = (host: string): Promise<Tried> => {
    const adapter = ownModule('implementations/native/adapter')
    const open = opened.get(host) ?? openTried(targetFor('native', adapter, host))
    opened.set(host, open)
    // One that could not be opened is tried again when it is asked again.
    open.catch(() => opened.delete(host))
    return open
  }
  const trial = async (stream: Uint8Array, targets: readonly string[]): Promise<Trial> => {
    const names = Object.keys(adapters).filter((name) => targets.includes(name))
    const natives = hosts.filter((name) => targets.includes(name))
    if (names.length + natives.length === 0)
      throw new HarnessError('No target was chosen: choose one or more.')
    if (names.length > 0) parsers ??= openParsers(adapters)
    const asked = names.length === 0 ? null : { ...(await parsers!), names }
    const tried = await Promise.all(natives.map(openNative))
    return tryStreams([{ body: stream }], asked, tried)
  }
  return {
    parsers: Object.keys(adapters),
    hosts,
    ask(stream, targets) {
      const asked = last.catch(() => undefined).then(() => trial(stream, targets))
      last = asked
      return asked
    },
    async close() {
      await last.catch(() => undefined)
      const all = [parsers, ...opened.values()].filter((one) => one !== undefined)
      for (const one of await Promise.allSettled(all))
        if (one.status === 'fulfilled') await one.value.close()
    },
  }
}
