/** The way of a result from the scheduler, in Playwright's main process, to the test of its case, in a worker. */
import { Router } from '@koa/router'
import Koa from 'koa'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Scheduler } from '../run/scheduler.ts'

/** A worker is answered within this time, and asks again: no client waits for an answer for ever. */
const patienceMs = 60_000

/** Serves the deliveries of a scheduler. */
export async function serveDeliveries(
  scheduler: Scheduler,
): Promise<{ url: string; close(): void }> {
  const router = new Router().get('/:target/:repetition/:caseId', async (ctx) => {
    const { target = '', repetition, caseId = '' } = ctx.params
    const timeout = new AbortController()
    ctx.body = await Promise.race([
      scheduler.delivery(target, Number(repetition), caseId),
      delay(patienceMs, null, { ref: false, signal: timeout.signal }).catch(() => null),
    ])
    timeout.abort()
    if (ctx.body === null) ctx.status = 204
  })
  const answer = new Koa().use(router.routes()).callback()
  const server = createServer((request, response) => void answer(request, response))
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
