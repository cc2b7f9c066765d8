import { ServerCondition } from '../case.ts'
import { Router } from '@koa/router'
import Koa from 'koa'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { ProbeReport } from '../protocol/client-log.ts'
import type { ServerProgress } from '../protocol/server-progress.ts'
import type { Assignment, ProbeGreeting } from '../protocol/assignment.ts'
import { Greeting } from '../protocol/assignment.ts'

/** Who answers the probes: gives them runs and takes their reports. */
export interface ControlHandler {
  /** A probe is there and has loaded its adapter, or could not. */
  greet(probe: string, greeting: ProbeGreeting): void
  /** The next run for this probe; null when there is none for a while: ask again. */
  next(probe: string): Promise<Assignment | null>
  /** The client of a run has come to its end, and its sources are closed. */
  over(run: string): void
  report(run: string, report: ProbeReport): void
  /** The report of a run was not well-formed: `problem` says how. */
  reportRefused(run: string, problem: string): void
  signal(run: string, name: string): void
  observed(run: string, condition: ServerCondition): Promise<void>
  /** How far the server is with the script of a run; null if there is no such run. */
  progress(run: string): ServerProgress | null
}

/** For a server at which no probe calls: whoever uses it has the client. */
export const noProbes: ControlHandler = {
  greet: () => undefined,
  next: () => Promise.resolve(null),
  over: () => undefined,
  report: () => undefined,
  reportRefused: () => undefined,
  signal: () => undefined,
  observed: () => Promise.resolve(),
  progress: () => null,
}

/** What is not JSON is no report, as what is not well-formed is none. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/**
 * The control origin: the probes' side of the harness, over HTTP so that any host can speak to it. Bodies
 * are JSON sent as text/plain, which needs no CORS preflight.
 *
 * | request                         | answer                                                        |
 * | ------------------------------- | ------------------------------------------------------------- |
 * | POST /probe/:probe/hello        | 204; body: a greeting                                         |
 * | GET /probe/:probe/next          | 200 an assignment; 204: none yet, ask again                   |
 * | POST /probe/:probe/report/:run  | as next; body: a probe report                                 |
 * | POST /run/:run/over             | 204 once the server has closed the sockets of the run         |
 * | POST /run/:run/signal/:name     | 204                                                           |
 * | GET /run/:run/observed?…        | 204 once the server has seen it: request, disconnect or ended |
 * | GET /run/:run/progress          | 200 how far the server is with the script, or null            |
 */
export function controlApp(handler: ControlHandler): Koa {
  const router = new Router()
  router.post('/probe/:probe/hello', async (ctx) => {
    handler.greet(ctx.params.probe ?? '', Greeting.parse(JSON.parse(await text(ctx.req))))
    ctx.status = 204
  })
  const answerNext = async (ctx: Koa.Context, probe = ''): Promise<void> => {
    const assignment = await handler.next(probe)
    if (assignment) ctx.body = assignment
    else ctx.status = 204
  }
  router.get('/probe/:probe/next', (ctx) => answerNext(ctx, ctx.params.probe))
  router.post('/probe/:probe/report/:run', async (ctx) => {
    const { run = '' } = ctx.params
    const { data: report, error } = ProbeReport.safeParse(jsonOf(await text(ctx.req)))
    if (report) handler.report(run, report)
    else handler.reportRefused(run, z.prettifyError(error))
    await answerNext(ctx, ctx.params.probe)
  })
  router.post('/run/:run/over', (ctx) => {
    handler.over(ctx.params.run ?? '')
    ctx.status = 204
  })
  router.post('/run/:run/signal/:name', (ctx) => {
    handler.signal(ctx.params.run ?? '', ctx.params.name ?? '')
    ctx.status = 204
  })
  router.get('/run/:run/observed', async (ctx) => {
    const numbers = Object.entries(ctx.query).map(([name, value]) => [name, Number(value)])
    const condition = ServerCondition.parse(Object.fromEntries(numbers))
    await handler.observed(ctx.params.run ?? '', condition)
    ctx.status = 204
  })
  router.get('/run/:run/progress', (ctx) => {
    ctx.body = JSON.stringify(handler.progress(ctx.params.run ?? ''))
  })
  const app = new Koa()
  app.use(async (ctx, next) => {
    ctx.set('Access-Control-Allow-Origin', '*')
    ctx.set('Cache-Control', 'no-store')
    await next().catch((error: unknown) => {
      if (!(error instanceof z.ZodError)) throw error
      ctx.status = 400
      ctx.body = z.prettifyError(error)
    })
  })
  app.use(router.routes())
  return app
}
