/** The package's export `./server`: the fixture server, for tests that have a client and a runner of their own. */
import type { Case } from '../case.ts'
import type { ServerCondition } from '../vocabulary/awaited.ts'
import type { WireEntry } from '../protocol/wire-log.ts'
import { noProbes } from '../server/control.ts'
import { startFixtureServer } from '../server/fixture-server.ts'
import { fillIn } from '../vocabulary/placeholders.ts'

export type { Case, ServerCondition, WireEntry }

/** The server part of a case, played at an address of its own. */
export interface ServedScript {
  /** Each request to it is answered by the next entry of the script; those after the last one by 204. */
  readonly url: string
  /** What was on the wire so far, in order. */
  readonly wire: readonly WireEntry[]
  /** Lets the script go on that waits for this signal. */
  signal(name: string): void
  /** Settles once the wire shows the condition. */
  observed(condition: ServerCondition): Promise<void>
  /** Closes its connections; a later request is answered by 410. */
  end(): void
}

/** A fixture server that runs, on the loopback interface. */
export interface ScriptServer {
  /** Plays a script, `server` of a case, to whoever asks. */
  serve(script: Case['server']): Promise<ServedScript>
  close(): void
}

/** Starts the fixture server. */
export async function startServer(): Promise<ScriptServer> {
  const server = await startFixtureServer(noProbes)
  return {
    async serve(script) {
      const run = await server.begin(script, { page: '127.0.0.1', crossSite: 'localhost' })
      const wire: WireEntry[] = []
      run.onEntry((entry) => void wire.push(entry))
      return {
        url: fillIn('{page}{run}/stream', run.addresses),
        wire,
        signal: run.signal,
        observed: run.observed,
        end: () => void server.end(run),
      }
    },
    close: server.close,
  }
}
