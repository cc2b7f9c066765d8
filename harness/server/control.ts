import type { ServerCondition } from '../case.ts'
import { Router } from '@koa/router'
import Koa from 'koa'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { ProbeReport } from '../protocol/client-log.ts'
import type { Assignment, ProbeGreeting } from '../protocol/assignment.ts'
import { Greeting } from '../protocol/assignment.ts'

/** Who answers the probes: gives them runs and takes their reports. */
export interface ControlDesk {
  /** A probe is there and has loaded its adapter, or could not. */
  greet(probe: string, greeting: ProbeGreeting): void
  /** The next run for this probe; null when there is none for a while: ask again. */
  next(probe: string): Promise<Assignment | null>
  report(run: string, report: ProbeReport): void
  signal(run: string, name: string): void
  observed(run: string, condition: ServerCondition): Promise<void>
}

const Condition = z.union([
  z.strictObject({ request: z.coerce.number() }),
  z.strictObject({ disconnect: z.coerce.number() }),
  z.strictObject({ ended: z.coerce.number() }),
])

/**
 * The control origin: the probes' side of the harness, over HTTP so that any host can speak to it. Bodies
 * are JSON sent as text/plain, which needs no CORS preflight.
 *
 * | request                         | answer                                                        |
 * | ------------------------------- | ------------------------------------------------------------- |
 * | POST /probe/:probe/hello        | 204; body: a greeting                                         |
 * | GET /probe/:probe/next          | 200 an assignment; 204: none yet, ask again                   |
 * | POST /probe/:probe/report/:run  | as next; body: a probe report                                 |
 * | POST /run/:run/signal/:name     | 204                                                           |
 * | GET /run/:run/observed?…        | 204 once the server has seen it: request, disconnect or ended |
 */
export function controlApp(desk: ControlDesk): Koa {
  const router = new Router()
  router.post('/probe/:probe/hello', async (ctx) => {
    desk.greet(ctx.params.probe ?? '', Greeting.parse(JSON.parse(await text(ctx.req))))
    ctx.status = 204
  })
  const answerNext = async (ctx: Koa.Context, probe = ''): Promise<void> => {
    const assignment = await desk.next(probe)
    if (assignment) ctx.body = assignment
    else ctx.status = 204
  }
  router.get('/probe/:probe/next', (ctx) => answerNext(ctx, ctx.params.probe))
  router.post('/probe/:probe/report/:run', async (ctx) => {
    desk.report(ctx.params.run ?? '', ProbeReport.parse(JSON.parse(await text(ctx.req))))
    await answerNext(ctx, ctx.params.probe)
  })
  router.post('/run/:run/signal/:name', (ctx) => {
    desk.signal(ctx.params.run ?? '', ctx.params.name ?? '')
    ctx.status = 204
  })
  router.get('/run/:run/observed', async (ctx) => {
    await desk.observed(ctx.params.run ?? '', Condition.parse({ ...ctx.query }))
    ctx.status = 204
  })
  const app = new Koa()
  app.use(async (ctx, next) => {
    ctx.set('Access-Control-Allow-Origin', '*')
    ctx.set('Cache-Control', 'no-store')
    await next()
  })
  app.use(router.routes())
  return app
}
