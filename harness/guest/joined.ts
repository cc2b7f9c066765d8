/** The browsers that have joined: who they are, what runs in them, and how many there may be. */
import { randomBytes } from 'node:crypto'
import { type ProbeBundle, bundleProbe, type ProbeEntry } from '../bundle/bundle-probe.ts'
import type { ProbeBroker } from '../run/probe-broker.ts'
import type { ProbeTools } from '../run/start-probe.ts'
import type { Target } from '../run/target.ts'
import type { FixtureServer } from '../server/fixture-server.ts'
import type { HostNames } from '../server/origins.ts'
import { createGuest, type Guest } from './guest.ts'
import { guestHost, hostNameFor } from './guest-host.ts'
import { runGuest, type Suite } from './guest-run.ts'
import type { Joining } from './messages.ts'
import { createProgress, type Progress } from './progress.ts'

/** A browser that has joined. */
export interface Joined {
  /** Unguessable. */
  readonly id: string
  readonly name: string
  readonly guest: Guest
  readonly progress: Progress
}

export interface JoinedBrowsers {
  /** Undefined if as many as may be are here. */
  join(joining: Joining, said: { userAgent: string; acceptEncoding: string }): Joined | undefined
  find(id: string): Joined | undefined
  /** Whether cases are running anywhere. */
  areRunning(): boolean
  /** Ends all runs; settles once nothing runs any more. */
  close(): Promise<void>
}

interface Around {
  suite: Suite
  server: FixtureServer
  broker: ProbeBroker
  names: HostNames
  adapterFile: string
  limit: number
  /** What happens, in a line each. */
  say(line: string): void
}

export function createJoinedBrowsers(around: Around): JoinedBrowsers {
  const { suite, server, broker, names, adapterFile, limit, say } = around
  const all = new Map<string, Joined>()
  const taken = new Set<string>()
  const running = new Set<Promise<void>>()
  const bundles = new Map<ProbeEntry, Promise<ProbeBundle>>()

  const toolsFor = async ({ host }: Target): Promise<ProbeTools> => {
    const bundle = bundles.get(host.entry) ?? bundleProbe(host.entry, adapterFile)
    bundles.set(host.entry, bundle)
    const { code } = await bundle
    return { host, server, broker, script: code, withNative: true }
  }
  return {
    join(joining, { userAgent, acceptEncoding }) {
      const here = [...all.values()].filter(({ guest }) => guest.isHere())
      if (here.length >= limit) return undefined
      const hostName = hostNameFor(joining.name, taken)
      const hosts = joining.realms.map((realm) =>
        guestHost({ ...joining, hostName, acceptEncoding }, realm, names),
      )
      for (const realm of Object.values(hosts)) taken.add(realm.name)
      taken.add(hostName)
      const targets = hosts.map((host) => ({
        id: `native@${host.name}`,
        implementation: 'native',
        adapterFile,
        knownFailuresFile: null,
        host,
      }))
      const ids = targets.map(({ id }) => id)
      const progress = createProgress(ids, suite.cases, suite.requirements)
      const guest = createGuest()
      const joined = { id: randomBytes(16).toString('hex'), name: joining.name, guest, progress }
      all.set(joined.id, joined)
      say(`${joining.name} has joined: ${ids.join(', ')}.`)
      const source = `${joining.name} (${userAgent})`
      const run = runGuest(guest, targets, suite, toolsFor, source, progress)
        .then(() => say(`${joining.name} ${guest.hasLeft ? 'has left' : 'is done'}.`))
        .finally(() => running.delete(run))
      running.add(run)
      return joined
    },
    find: (id) => all.get(id),
    areRunning: () => running.size > 0,
    async close() {
      for (const { guest } of all.values()) guest.leave()
      await Promise.all(running)
    },
  }
}
