/**
 * Test services as client maintainers have them for launchdarkly/sse-contract-tests, unmodified. That project's document
 * of the protocol: https://github.com/launchdarkly/sse-contract-tests/blob/main/docs/service_spec.md
 *
 * `GET /` gives the capabilities. `POST /` starts a client with a stream URL and a callback URL, `DELETE` of the Location
 * ends it. The service posts what its client shows to the callback URL, with a running number behind it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { ConnectOptions } from '../../adapter.ts'
import { messageOf } from '../../errors.ts'
import type { LineToProgram } from '../../program-lines.ts'
import { jsonOf, statusOf } from './service-status.ts'
import { startService } from './started-service.ts'
import type { OpenSubject } from './subject.ts'

/** A service that dies drops its connections before it is seen to end. */
const endLimitMs = 1000

const Callback = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    event: z.object({
      type: z.string().nullish(),
      data: z.string().default(''),
      id: z.string().nullish(),
    }),
  }),
  z.object({ kind: z.literal('comment'), comment: z.string() }),
  z.object({
    kind: z.literal('error'),
    error: z.string().nullish(),
    comment: z.string().nullish(),
  }),
])

/** The callbacks of one client: they come in any order, and are taken in that of their numbers. */
interface Callbacks {
  next: number
  waiting: Map<number, string>
  /** Its URL, to end it. */
  location: Promise<string>
  isClosed: boolean
}

/**
 * A test service at a URL.
 *
 * @param command starts it, and again when it dies; if left out, it runs already, and is not ended
 */
export function service(url: string, command?: string): OpenSubject {
  return async (listener) => {
    const started =
      command === undefined ? undefined : await startService(command, url, listener.printed)
    const { about, environment } = await statusOf(url).catch(async (error: unknown) => {
      await started?.end()
      throw error
    })
    const clients = new Map<number, Callbacks>()
    let die = (_reason: string): void => undefined
    const unreachable = new Promise<string>((resolve) => (die = resolve))
    const died = started?.ended ?? unreachable
    const giveUp = started?.giveUp ?? die

    const take = (id: number, body: string): void => {
      const { data, error } = Callback.safeParse(jsonOf(body))
      if (error) return listener.wrong(id, `The service posted ${body}: ${z.prettifyError(error)}.`)
      if (data.kind === 'comment') listener.said({ comment: { id, text: data.comment } })
      // Which losses are errors, the protocol does not say.
      else if (data.kind === 'error')
        listener.printed(`stream ${id}: ${data.error ?? data.comment ?? 'error'}`)
      // As that project's tests expect it, the id is that of an earlier block if this one has none.
      else
        listener.said({
          message: {
            id,
            type: data.event.type,
            data: data.event.data,
            lastEventId: data.event.id ?? '',
          },
        })
    }
    const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const [id = 0, number = 0] = (request.url ?? '').split('/').slice(1).map(Number)
      const client = clients.get(id)
      const body = await text(request)
      const isNumbered = Number.isInteger(number) && number > 0
      response.writeHead(!client ? 404 : isNumbered ? 202 : 400).end()
      if (!client) return
      if (!isNumbered) return listener.wrong(id, unnumbered(body))
      client.waiting.set(number, body)
      for (let next; (next = client.waiting.get(client.next)) !== undefined; client.next++)
        if (!client.isClosed) take(id, next)
    }
    const server = createServer((request, response) => void receive(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo

    const call = async (target: string, init: RequestInit): Promise<Response> => {
      try {
        return await fetch(target, init)
      } catch (error) {
        const cause = messageOf((error as { cause?: unknown }).cause ?? error)
        // What it printed as it ended says more.
        if (started) await Promise.race([died, delay(endLimitMs, undefined, { ref: false })])
        giveUp(`The test service does not answer ${init.method} ${target} (${cause}).`)
        throw error
      }
    }
    const start = async (
      id: number,
      { url: streamUrl, ...options }: { url: string } & ConnectOptions,
    ): Promise<string> => {
      const answer = await call(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          streamUrl,
          callbackUrl: `http://127.0.0.1:${port}/${id}`,
          tag: `eventsource-conformance ${id}`,
          ...options,
        }),
      })
      const location = answer.headers.get('location')
      if (answer.ok && location !== null) return new URL(location, url).href
      const said = `${answer.status} ${await answer.text()}`.trim()
      const problem = answer.ok ? 'without a Location' : `(${said})`
      throw new Error(`The service answered the request for a client ${problem}.`)
    }
    const restart = async (id: number): Promise<void> => {
      const answer = await call((await clients.get(id)?.location) ?? url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ command: 'restart' }),
      })
      if (!answer.ok)
        listener.wrong(id, `The service answered the command restart with ${answer.status}.`)
    }
    const close = async (id: number): Promise<void> => {
      const client = clients.get(id)
      if (!client) return
      client.isClosed = true
      await call(await client.location, { method: 'DELETE' })
    }
    const say = (line: LineToProgram): void => {
      if ('connect' in line) {
        const { id, ...connection } = line.connect
        const location = start(id, connection)
        clients.set(id, { next: 1, waiting: new Map(), location, isClosed: false })
        location.catch((error: unknown) => listener.wrong(id, messageOf(error)))
      } else if ('restart' in line) restart(line.restart.id).catch(() => undefined)
      else if ('close' in line) {
        const { id } = line.close
        const closed = (): void => listener.said({ closed: { id } })
        // Why there is nothing to close has been said.
        close(id).then(closed, closed)
      }
    }
    /** By its first answer it has read what had come, by its second it has begun to post that. */
    const caughtUp = async (): Promise<void> => {
      for (let answers = 0; answers < 2; answers++)
        await fetch(url)
          .then((answer) => answer.arrayBuffer())
          // That it is gone is seen elsewhere.
          .catch(() => undefined)
    }
    const end = async (): Promise<void> => {
      server.close()
      server.closeAllConnections()
      await started?.end()
    }
    return {
      about,
      environment,
      say,
      caughtUp,
      died: died.finally(() => void end()),
      giveUp,
      end,
    }
  }
}

function unnumbered(body: string): string {
  return `The service posted ${body} to the callback URL itself: its callbacks are numbered, the first of a client goes to <callbackUrl>/1.`
}
