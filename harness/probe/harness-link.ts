import type { ServerCondition } from '../case.ts'
import type { ProbeReport } from '../protocol/client-log.ts'
import type { Assignment, ProbeGreeting } from '../protocol/assignment.ts'
import { type ControlAnswer, type ControlRequest, requestsByFetch } from './control-request.ts'
import type { ServerProgress } from '../protocol/server-progress.ts'

/** The probe's side of the control origin. */
export interface HarnessLink {
  greet(greeting: ProbeGreeting): Promise<void>
  /** The next run; asks again until there is one. Rejects when the harness is gone. */
  next(): Promise<Assignment>
  /** Hands in what came of a run, and gives the next one as `next` does: one request for both. */
  report(run: string, report: ProbeReport): Promise<Assignment>
  /** The client has come to its end; settles when the server has closed what was open. */
  over(run: string): Promise<void>
  signal(run: string, name: string): Promise<void>
  /** Settles once the server has seen it. */
  observed(run: string, condition: ServerCondition): Promise<void>
  /** How far the server is with the script of the run; null if that is over. */
  progress(run: string): Promise<ServerProgress | null>
}

/**
 * @param control the control origin, without a slash at the end
 * @param probe the id the harness gave this probe
 */
export function linkTo(
  control: string,
  probe: string,
  request: ControlRequest = requestsByFetch(),
): HarnessLink {
  // An implementation may put its own in their place.
  const { parse, stringify } = JSON
  const call = async (
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ): Promise<ControlAnswer> => {
    const sent = body === undefined ? undefined : stringify(body)
    const answer = await request(method, `${control}${path}`, sent)
    if (answer.status !== 200 && answer.status !== 204) {
      const { status, text } = answer
      throw new Error(`The control origin answered ${method} ${path} with ${status}: ${text}`)
    }
    return answer
  }
  const next = async (): Promise<Assignment> => {
    for (;;) {
      const { status, text } = await call('GET', `/probe/${probe}/next`)
      if (status === 200) return parse(text) as Assignment
    }
  }
  return {
    greet: async (greeting) => void (await call('POST', `/probe/${probe}/hello`, greeting)),
    next,
    async report(run, report) {
      const { status, text } = await call('POST', `/probe/${probe}/report/${run}`, report)
      return status === 200 ? (parse(text) as Assignment) : next()
    },
    over: async (run) => void (await call('POST', `/run/${run}/over`)),
    signal: async (run, name) =>
      void (await call('POST', `/run/${run}/signal/${encodeURIComponent(name)}`)),
    observed: async (run, condition) => {
      const query = Object.entries(condition).map(([key, value]) => `${key}=${value}`)
      await call('GET', `/run/${run}/observed?${query.join('&')}`)
    },
    async progress(run) {
      const { text } = await call('GET', `/run/${run}/progress`)
      return parse(text) as ServerProgress | null
    },
  }
}
