/** The way of a result from the scheduler, in Playwright's main process, to the test of its case, in a worker. */
import { Router } from '@koa/router'
import Koa from 'koa'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Delivery, Scheduler } from '../run/scheduler.ts'

/** Case id → what is delivered for it. */
export type Deliveries = Record<string, Delivery>

/** A worker is answered within this time, and asks again: no client waits for an answer for ever. */
const patienceMs = 60_000

/** Beside the one that is asked for, so many that come next are sent: a request for each costs more than many a case. */
const sentAlong = 50

/** Serves the deliveries of a scheduler: that of a case and, if they have come, those of the next ones. */
export async function serveDeliveries(
  scheduler: Scheduler,
): Promise<{ url: string; close(): void }> {
  const router = new Router().get('/:target/:repetition/:caseId', async (ctx) => {
    const { target = '', repetition, caseId = '' } = ctx.params
    const timeout = new AbortController()
    const delivery = await Promise.race([
      scheduler.delivery(target, Number(repetition), caseId),
      delay(patienceMs, null, { ref: false, signal: timeout.signal }).catch(() => null),
    ])
    timeout.abort()
    if (delivery === null) {
      ctx.status = 204
      return
    }
    const next = scheduler.following(target, Number(repetition), caseId, sentAlong)
    ctx.body = { [caseId]: delivery, ...next } satisfies Deliveries
  })
  const answer = new Koa().use(router.routes()).callback()
  const server = createServer((request, response) => void answer(request, response))
  // A worker that asks again after a pause must find its connection open.
  server.keepAliveTimeout = 0
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
