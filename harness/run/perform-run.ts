import { HarnessError } from '../errors.ts'
import { runningTime } from '../protocol/clock.ts'
import type { RunRecord, RunRequest } from '../protocol/run-record.ts'
import type { RunningProbe } from '../hosts/host.ts'
import type { WireLog } from '../protocol/wire-log.ts'
import type { ServedRun } from '../server/served-run.ts'
import { fillIn, fillInAll } from '../vocabulary/placeholders.ts'
import type { Greeted, ProbeTools } from './start-probe.ts'

/**
 * A probe hangs if it tells nothing for this long beyond its deadline: neither reports, nor signals, nor asks about the
 * server. A machine may keep a process waiting for seconds. The deadline of a parser is that of each of its streams, and
 * the probe tells that it goes on.
 */
const graceMs = 10_000

/**
 * Hands a run to a probe and takes down what it showed, whatever the probe does.
 *
 * @throws HarnessError if the harness could not do its part
 */
export async function performRun(
  { server: script, client, deadlineMs, latestMs, marks, streams }: RunRequest,
  { probe, running, greeting }: Greeted,
  slot: number,
  { host, server, broker }: ProbeTools,
): Promise<RunRecord> {
  const started = performance.now()
  const run = await server.begin(script, host.namesOf(slot), running.reads)
  const addresses = {
    ...run.addresses,
    ...(greeting.base !== undefined && { base: greeting.base }),
  }
  const assignment = {
    run: run.token,
    steps: fillInAll(client, addresses),
    url: fillIn('{page}{run}/stream', addresses),
    deadlineMs,
    latestMs,
    ...(marks && { marks }),
    ...(streams && { streams }),
  }
  const gone = running.gone.then((problem) => withoutReport('crash', problem))
  let stopWaiting = (): void => undefined
  let waitAnew = (): void => undefined
  const overdue = new Promise<ReturnType<typeof withoutReport>>((resolve) => {
    const problem = `The probe did not answer any more after ${deadlineMs} ms.`
    const limitMs = deadlineMs + graceMs
    waitAnew = () => {
      stopWaiting()
      stopWaiting = runningTime(limitMs, () => resolve(withoutReport('hang', problem)))
    }
    waitAnew()
  })
  let wire: WireLog = []
  const reported = broker.assign(probe, assignment, observedBoth(run, running), () => waitAnew())
  const shown = await Promise.race([reported, gone, overdue]).finally(() => {
    stopWaiting()
    broker.forget(run.token)
    wire = server.end(run)
  })
  const { ended } = shown
  if (ended === 'harness fault') throw new HarnessError(shown.problem ?? 'The probe gave up.')
  return { ...shown, ended, addresses, wire, durationMs: performance.now() - started }
}

/** The end of a stream is waited for until the implementation has taken it in too. */
function observedBoth(run: ServedRun, { caughtUp }: RunningProbe): ServedRun {
  if (!caughtUp) return run
  return {
    ...run,
    async observed(condition) {
      await run.observed(condition)
      if ('ended' in condition) await caughtUp()
    },
  }
}

function withoutReport(ended: 'hang' | 'crash', problem: string) {
  return { ended, problem, client: [], waitedMs: 0 }
}
