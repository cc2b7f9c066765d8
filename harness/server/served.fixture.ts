import { test as base } from '@playwright/test'
import type { WireScript } from '../case.ts'
import type { WireEntry } from '../protocol/wire-log.ts'
import { noProbes } from './control.ts'
import { type FixtureServer, startFixtureServer } from './fixture-server.ts'
import { answerTo, get, openRaw, type RawConnection } from './raw-client.fixture.ts'
import type { ServedRun } from './served-run.ts'

/** A run with a raw client beside it. */
export interface PlayedRun {
  run: ServedRun
  /** The path of the run's stream. */
  path: string
  /** Opens one more connection to the run. */
  ask: (...headers: string[]) => RawConnection
  /** Opens one more connection to the run, and settles with all that it was answered. */
  answer: (...headers: string[]) => Promise<string>
  /** Ends the run; the kinds of wire entries in order, the entries, and those of requests. */
  finish: () => { kinds: string[]; log: readonly WireEntry[]; requests: readonly WireEntry[] }
}

/** Names under which a raw client is told to reach the server. */
export const hostNames = { page: '127.0.0.1', crossSite: 'localhost' }

/** Tests with a fixture server of their own, closed when they are over. */
export const test = base.extend<{
  server: FixtureServer
  play: (script: WireScript) => Promise<PlayedRun>
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  server: async ({}, use) => {
    const server = await startFixtureServer(noProbes)
    await use(server)
    server.close()
  },
  play: async ({ server }, use) => {
    await use(async (script) => {
      const run = await server.begin(script, hostNames)
      const path = `${run.addresses.path}/stream`
      return {
        run,
        path,
        ask: (...headers) => openRaw(server.ports.page, get(path, ...headers)),
        answer: (...headers) => answerTo(server.ports.page, path, ...headers),
        finish() {
          const log = server.end(run)
          const requests = log.filter((entry) => entry.wire === 'request')
          return { log, kinds: log.map((entry) => entry.wire), requests }
        },
      }
    })
  },
})
