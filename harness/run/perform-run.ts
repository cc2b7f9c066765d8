import { fillIn, fillInAll } from '../vocabulary/placeholders.ts'
import { runningTime } from '../protocol/running-time.ts'
import type { RunRecord, RunRequest } from '../protocol/run-record.ts'
import type { Greeted, SlotTools } from './start-probe.ts'

/** A probe that has not reported this long after its deadline hangs. */
const graceMs = 2_000

/** Hands a run to a probe and takes down what it showed; does not throw whatever the probe does. */
export async function performRun(
  request: RunRequest,
  { probe, running, greeting }: Greeted,
  slot: number,
  { host, server, desk }: SlotTools,
): Promise<RunRecord> {
  const started = performance.now()
  const prepared = await server.prepare(request.server)
  const run = server.begin(request.server, host.namesOf(slot), prepared)
  const places = { ...run.places, ...(greeting.base !== undefined && { base: greeting.base }) }
  const assignment = {
    run: run.token,
    steps: fillInAll(request.client, places),
    url: fillIn('{page}{run}/stream', places),
    deadlineMs: request.deadlineMs,
    ...(request.streams && { streams: request.streams }),
  }
  let stopWaiting = (): void => undefined
  const overdue = new Promise<null>((resolve) => {
    stopWaiting = runningTime(request.deadlineMs + graceMs, () => resolve(null))
  })
  const outcome = await Promise.race([desk.assign(probe, assignment, run), running.gone, overdue])
  stopWaiting()
  desk.forget(run.token)
  const base = {
    places,
    wire: server.end(run),
    durationMs: performance.now() - started,
  }
  if (outcome === null) {
    const problem = `The probe did not answer any more after ${request.deadlineMs} ms.`
    return { ...base, ended: 'hang', problem, client: [], waitedMs: 0 }
  }
  if (typeof outcome === 'string')
    return { ...base, ended: 'crash', problem: outcome, client: [], waitedMs: 0 }
  return {
    ...base,
    ended: outcome.ended,
    ...(outcome.waitingFor !== undefined && { problem: outcome.waitingFor }),
    client: outcome.log,
    ...(outcome.differing && { differing: outcome.differing }),
    ...(outcome.spoilt && { spoilt: outcome.spoilt }),
    waitedMs: outcome.waitedMs,
  }
}
