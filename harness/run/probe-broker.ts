import { HarnessError } from '../errors.ts'
import type { Assignment, ProbeGreeting } from '../protocol/assignment.ts'
import type { ControlHandler } from '../server/control.ts'
import type { ServedRun } from '../server/served-run.ts'
import type { ProbeReport } from '../protocol/client-log.ts'

/** Brings the runs of a harness and its probes together: who waits for what, by probe and by run. */
export interface ProbeBroker extends ControlHandler {
  /** Settles with the probe's greeting. */
  greeting(probe: string): Promise<ProbeGreeting>
  /**
   * Hands a run to a probe; settles with its report, or rejects with a HarnessError if that is not well-formed or tells
   * of another run.
   *
   * @param alive called when the probe asks whether the run stands still, or its script goes on
   */
  assign(
    probe: string,
    assignment: Assignment,
    run: ServedRun,
    alive: () => void,
  ): Promise<ShownByProbe>
  /** Forgets a run, reported or not. */
  forget(run: string): void
}

/** A report of the run that was asked for. */
type ShownByProbe = Omit<ProbeReport, 'run'>

/** A probe that asks for the next run is answered within this time, so that no proxy or client gives up. */
const patienceMs = 20_000

export function createProbeBroker(): ProbeBroker {
  const greetings = new Map<string, (greeting: ProbeGreeting) => void>()
  const waiting = new Map<string, (assignment: Assignment | null) => void>()
  const offered = new Map<string, Assignment>()
  const runs = new Map<
    string,
    {
      run: ServedRun
      alive(): void
      report(shown: ShownByProbe): void
      reject(error: HarnessError): void
    }
  >()
  return {
    greeting: (probe) => new Promise((resolve) => greetings.set(probe, resolve)),
    assign(probe, assignment, run, alive) {
      const taker = waiting.get(probe)
      waiting.delete(probe)
      if (taker) taker(assignment)
      else offered.set(probe, assignment)
      return new Promise((report, reject) => runs.set(run.token, { run, alive, report, reject }))
    },
    forget: (run) => void runs.delete(run),
    greet: (probe, greeting) => greetings.get(probe)?.(greeting),
    next(probe) {
      const assignment = offered.get(probe)
      offered.delete(probe)
      if (assignment) return Promise.resolve(assignment)
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(probe)
          resolve(null)
        }, patienceMs).unref()
        waiting.set(probe, (next) => {
          clearTimeout(timer)
          resolve(next)
        })
      })
    },
    over: (run) => runs.get(run)?.run.close(),
    report(run, report) {
      const known = runs.get(run)
      const { run: played, ...shown } = report
      if (played === run) known?.report(shown)
      else known?.reject(new HarnessError(`The probe played the script of another run: ${played}.`))
    },
    reportRefused: (run, problem) =>
      runs.get(run)?.reject(new HarnessError(`The probe's report is not well-formed: ${problem}`)),
    signal(run, name) {
      const known = runs.get(run)
      known?.alive()
      known?.run.signal(name)
    },
    observed(run, condition) {
      const known = runs.get(run)
      known?.alive()
      return known?.run.observed(condition) ?? new Promise(() => undefined)
    },
    progress(run) {
      const known = runs.get(run)
      known?.alive()
      return known?.run.progress() ?? null
    },
  }
}
