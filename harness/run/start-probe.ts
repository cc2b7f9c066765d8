import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Host, RunningProbe } from '../hosts/host.ts'
import type { ProbeGreeting } from '../protocol/assignment.ts'
import type { FixtureServer } from '../server/fixture-server.ts'
import type { ProbeBroker } from './probe-broker.ts'
import type { HostSupervisor, Life } from './host-supervisor.ts'
import type { SharedExclusiveLock } from './shared-exclusive-lock.ts'

/** What a probe is started and given runs with. */
export interface ProbeTools {
  host: Host
  server: FixtureServer
  broker: ProbeBroker
  script: string
  /** The target is the host's own EventSource. */
  withNative: boolean
}

/** What a slot works with. */
export interface SlotTools extends ProbeTools {
  supervisor: HostSupervisor
  lock: SharedExclusiveLock
}

/** A probe that does not greet within this time did not start. */
const greetingLimitMs = 30_000
/** A probe that has greeted. */
export interface Greeted {
  life: Life
  probe: string
  running: RunningProbe
  greeting: ProbeGreeting
  isGone(): boolean
}

/**
 * Starts a probe in a slot and waits for its greeting.
 *
 * @throws with the reason if it does not come
 */
export async function startProbe(slot: number, tools: ProbeTools, life: Life): Promise<Greeted> {
  const { host, server, broker, script, withNative } = tools
  const probe = randomBytes(8).toString('hex')
  const pagePath = server.mountProbe(probe, script, host.realm)
  const names = host.namesOf(slot)
  const greeted = broker.greeting(probe)
  const running = await life.open.startProbe({
    probe,
    slot,
    script,
    pageUrl: `http://${names.page}:${server.ports.page}${pagePath}?control=${server.ports.control}`,
    controlUrl: `http://${names.page}:${server.ports.control}`,
    withNative,
  })
  const late = `No probe greeted within ${greetingLimitMs} ms.`
  const outcome = await Promise.race([
    greeted,
    running.gone,
    delay(greetingLimitMs, late, { ref: false }),
  ])
  if (typeof outcome !== 'string') {
    life.hasServed = true
    let isGone = false
    void running.gone.then(() => (isGone = true))
    return { life, probe, running, greeting: outcome, isGone: () => isGone }
  }
  await running.kill()
  throw new Error(outcome)
}
