import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { Router } from '@koa/router'
import Koa from 'koa'
import { z } from 'zod'
import type { Joined, JoinedBrowsers } from './joined.ts'
import { type GuestView, Joining, Pulse, type PulseAnswer } from './messages.ts'

/** A view is sent no sooner than this after the one before: the browser has a case to attend to. */
const viewMs = 500

/**
 * What the page asks for, all below the join code.
 *
 * | request                    | answer                                                                      |
 * | -------------------------- | --------------------------------------------------------------------------- |
 * | GET /                      | the page                                                                    |
 * | GET /cacheable             | 200 another text each time, which may be kept                               |
 * | POST /join                 | 201 the id of the guest; 503: as many as may be have joined                 |
 * | POST /guest/:id/pulse      | 200 frame and view, within a second; 404: no such guest; 409: in a newer page |
 * | POST /guest/:id/goodbye    | 204; body: the page that is left                                            |
 * | POST /guest/:id/pause      | 204; also resume, leave                                                     |
 */
export function guestApp(
  code: string,
  address: URL,
  page: string,
  browsers: JoinedBrowsers,
  addRoutes: (router: Router) => void,
): Koa {
  const router = new Router({ prefix: `/${code}` })
  addRoutes(router)
  router.get('/', (ctx) => {
    // Under another name the frame would be another site's, and its cookies with it.
    if (ctx.host === address.host) {
      ctx.body = page
    } else ctx.redirect(address.href)
  })
  router.get('/cacheable', (ctx) => {
    ctx.set('Cache-Control', 'max-age=600')
    ctx.body = randomUUID()
  })
  router.post('/join', async (ctx) => {
    const joining = Joining.parse(JSON.parse(await text(ctx.req)))
    const said = {
      userAgent: ctx.get('user-agent') || 'it says nothing of itself',
      acceptEncoding: ctx.get('accept-encoding'),
    }
    const joined = browsers.join(joining, said)
    ctx.status = joined ? 201 : 503
    if (joined) ctx.body = { guest: joined.id }
  })
  const ofGuest = (act: (joined: Joined, ctx: Koa.Context) => Promise<void> | void) => {
    return async (ctx: Koa.Context & { params: Record<string, string> }): Promise<void> => {
      const joined = browsers.find(ctx.params['guest'] ?? '')
      if (!joined) return
      ctx.status = 204
      await act(joined, ctx)
    }
  }
  const lastView = new WeakMap<Joined, number>()
  router.post(
    '/guest/:guest/pulse',
    ofGuest(async (joined, ctx) => {
      const { guest } = joined
      const pulse = Pulse.parse(JSON.parse(await text(ctx.req)))
      if (!guest.take(pulse)) {
        ctx.status = 409
        return
      }
      const hasNews = (): boolean =>
        pulse.seen !== guest.version && performance.now() - (lastView.get(joined) ?? 0) >= viewMs
      await guest.reasonToAnswer(pulse, hasNews)
      const answer: PulseAnswer = { frame: guest.frame }
      if (hasNews()) {
        answer.view = viewOf(joined)
        lastView.set(joined, performance.now())
      }
      ctx.status = 200
      ctx.body = answer
    }),
  )
  router.post(
    '/guest/:guest/goodbye',
    ofGuest(async ({ guest }, ctx) => guest.takeGoodbye(await text(ctx.req))),
  )
  router.post(
    '/guest/:guest/pause',
    ofGuest(({ guest }) => void (guest.isPaused = true)),
  )
  router.post(
    '/guest/:guest/resume',
    ofGuest(({ guest }) => void (guest.isPaused = false)),
  )
  router.post(
    '/guest/:guest/leave',
    ofGuest(({ guest }) => guest.leave()),
  )
  const app = new Koa()
  app.silent = true
  app.use(async (ctx, next) => {
    ctx.set('Cache-Control', 'no-store')
    await next().catch((error: unknown) => {
      if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error
      ctx.status = 400
      ctx.body = String(error)
    })
  })
  app.use(router.routes())
  return app
}

function viewOf({ name, guest, progress }: Joined): GuestView {
  const state = guest.hasLeft ? 'left' : guest.isPaused ? 'paused' : 'running'
  return { version: guest.version, name, ...progress.view(state) }
}
