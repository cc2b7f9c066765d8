import type { ServerCondition } from '../case.ts'
import type { ProbeReport } from '../protocol/client-log.ts'
import type { Assignment, ProbeGreeting } from '../protocol/assignment.ts'
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
 * @param fetch if not that of the realm; taken now, for an implementation may put one of its own in its place
 */
export function linkTo(
  control: string,
  probe: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): HarnessLink {
  const { stringify } = JSON
  const call = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${control}${path}`, {
      method,
      cache: 'no-store',
      ...(body !== undefined && { body: stringify(body) }),
    })
    if (!response.ok) {
      const answer = `${response.status}: ${await response.text()}`
      throw new Error(`The control origin answered ${method} ${path} with ${answer}`)
    }
    return response
  }
  const next = async (): Promise<Assignment> => {
    for (;;) {
      const response = await call('GET', `/probe/${probe}/next`)
      if (response.status === 200) return (await response.json()) as Assignment
    }
  }
  return {
    greet: async (greeting) => void (await call('POST', `/probe/${probe}/hello`, greeting)),
    next,
    async report(run, report) {
      const response = await call('POST', `/probe/${probe}/report/${run}`, report)
      return response.status === 200 ? ((await response.json()) as Assignment) : next()
    },
    over: async (run) => void (await call('POST', `/run/${run}/over`)),
    signal: async (run, name) =>
      void (await call('POST', `/run/${run}/signal/${encodeURIComponent(name)}`)),
    observed: async (run, condition) => {
      const query = Object.entries(condition).map(([key, value]) => `${key}=${value}`)
      await call('GET', `/run/${run}/observed?${query.join('&')}`)
    },
    async progress(run) {
      const response = await call('GET', `/run/${run}/progress`)
      return (await response.json()) as ServerProgress | null
    },
  }
}
