import { HarnessError, messageOf } from '../errors.ts'
import type { OpenHost } from '../hosts/host.ts'
import type { RunRecord, RunRequest } from '../protocol/run-record.ts'
import { performRun } from '../run/perform-run.ts'
import type { OpenTarget } from '../run/open-target.ts'
import { type Greeted, type ProbeTools, startProbe } from '../run/start-probe.ts'
import type { Target } from '../run/target.ts'
import type { Disturbances, Guest } from './guest.ts'

/** A case that makes the page silent each time is what makes it silent: so often is it asked. */
const silentRuns = 3
/** A page that is gone without a word is asked once more; twice with the same case, the case is the cause. */
const lostRuns = 2
/** What something comes across so often in a row is given up. */
const disturbedRuns = 10
/** So often is a probe started that does not greet although nothing came across. */
const starts = 2

/**
 * Opens a target in a browser that has joined: one probe, hence one run at a time. A run that was disturbed is made
 * again.
 *
 * @param source what is said of the browser in reports
 * @throws HarnessError if it has no EventSource there, or leaves
 */
export async function openGuestTarget(
  target: Target,
  guest: Guest,
  tools: ProbeTools,
  source: string,
): Promise<OpenTarget> {
  const { host } = target
  const runner = guestRunner(guest, tools)
  const { profile, error } = await runner.greeting()
  if (!profile) throw new HarnessError(`The cases cannot be run on ${target.id}: ${error}`)
  return {
    target,
    profile,
    lacks: {},
    offers: [],
    info: {
      id: target.id,
      implementation: { name: target.implementation, version: null, profile },
      host: {
        name: host.name,
        version: null,
        source,
        ...(host.engineHost !== undefined && { engineHost: host.engineHost }),
      },
    },
    startProbes: () => Promise.resolve(),
    run: (request) => runner.run(request),
    hostFaults: () => [],
    lost: () => null,
    close: () => runner.close(),
  }
}

function guestRunner(guest: Guest, tools: ProbeTools) {
  let current: { greeted: Greeted; since: Disturbances } | undefined
  /** Runs are made one after the other, in the order in which they are asked for. */
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const result = turn.then(act)
    turn = result.catch(() => undefined)
    return result
  }
  const drop = async (): Promise<void> => {
    await current?.greeted.running.kill()
    current = undefined
  }
  /** The probe of a page to which nothing has happened since it was started. */
  const probe = async (): Promise<Greeted> => {
    for (let start = 1; ; start++) {
      await guest.ready()
      const since = guest.disturbances()
      if (current && isSame(current.since, since)) return current.greeted
      await drop()
      try {
        const greeted = await startProbe(0, tools, lifeOf(guest))
        current = { greeted, since }
      } catch (error) {
        await guest.heard()
        if (!isSame(since, guest.disturbances())) start = 0
        else if (start === starts) throw new HarnessError(messageOf(error))
      }
    }
  }
  const run = async (request: RunRequest): Promise<RunRecord> => {
    const first = guest.disturbances()
    let silent = 0
    for (let disturbed = 1; ; disturbed++) {
      const greeted = await probe()
      const before = guest.disturbances()
      const record = await performRun(request, greeted, 0, tools)
      // What came across the run, the page tells now at the latest.
      await guest.heard()
      const after = guest.disturbances()
      if (!isSame(before, after) || record.spoilt || record.ended === 'hang') await drop()
      if (isSame(before, after)) return record
      if (after.losses - first.losses >= lostRuns) return crashed(record)
      const isSilentOnly =
        before.interruptions === after.interruptions && before.losses === after.losses
      if (isSilentOnly && ++silent === silentRuns) return record
      if (disturbed === disturbedRuns)
        throw new HarnessError(
          `Something came across each of ${disturbed} runs of the case: the page was hidden or without network. Run it again.`,
        )
    }
  }
  return {
    greeting: () => inTurn(async () => (await probe()).greeting),
    run: (request: RunRequest) => inTurn(() => run(request)),
    close: drop,
  }
}

function crashed(record: RunRecord): RunRecord {
  const problem =
    'The page was gone without a word while the case ran, and once more when it ran again.'
  return { ...record, ended: 'crash', problem }
}

function isSame(one: Disturbances, other: Disturbances): boolean {
  return (
    one.interruptions === other.interruptions &&
    one.silences === other.silences &&
    one.losses === other.losses
  )
}

/** A guest as probes are started in it; it neither dies nor is started again, it only goes and comes. */
function lifeOf(guest: Guest): Greeted['life'] {
  const open: OpenHost = {
    startProbe: ({ pageUrl }) => Promise.resolve(guest.openFrame(pageUrl)),
    died: new Promise(() => undefined),
    isAlive: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  }
  return { open, hasServed: false, death: null }
}
