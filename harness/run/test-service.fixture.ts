/**
 * A test service, written from https://github.com/launchdarkly/sse-contract-tests/blob/main/docs/service_spec.md alone. It
 * knows nothing of the suite. Its clients are the reference implementation's.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import type { ClientConnection, ConnectOptions } from '../adapter.ts'
import { connect } from '../../implementations/reference/connect.ts'

/** What a service can, and what is wrong with it on purpose. */
interface Options {
  capabilities?: readonly string[]
  /** Members of the request for a client that it does not look at. */
  ignores?: readonly (keyof ConnectOptions)[]
  /** The callbacks are posted in the opposite order, each with its right number. */
  lastFirst?: boolean
  /** What is posted in place of a callback. */
  instead?: (data: string) => unknown
  /** The callbacks are posted without a number. */
  isUnnumbered?: boolean
  /** For so many milliseconds after an event it does nothing: it neither posts nor answers. */
  busyMs?: number
  /** Answers each request for a client with this status. */
  refuses?: number
}

/** A service that runs. */
export interface TestService {
  url: string
  /** How many clients are open. */
  open(): number
  close(): void
}

/** Starts a service. */
export async function startTestService(options: Options = {}): Promise<TestService> {
  const clients = new Map<string, ClientConnection>()
  let started = 0
  let busy: Promise<unknown> = Promise.resolve()

  const startClient = async (request: IncomingMessage): Promise<string> => {
    const {
      streamUrl,
      callbackUrl,
      tag: _tag,
      ...told
    } = (await json(request)) as {
      streamUrl: string
      callbackUrl: string
      tag: string
    } & ConnectOptions
    for (const name of options.ignores ?? []) delete told[name]
    const path = `/clients/${++started}`
    let number = 0
    let last = Promise.resolve()
    const post = (message: unknown): void => {
      const url = options.isUnnumbered ? callbackUrl : `${callbackUrl}/${++number}`
      const send = () =>
        fetch(url, { method: 'POST', body: JSON.stringify(message) }).then(
          () => undefined,
          () => undefined,
        )
      if (options.lastFirst) setTimeout(() => void send(), 50 - number * 20)
      else last = Promise.all([last, busy]).then(send)
    }
    const nothing = (): void => undefined
    const client = await connect(
      streamUrl,
      {
        open: nothing,
        message({ type, data, lastEventId: id }) {
          if (options.busyMs !== undefined) busy = delay(options.busyMs)
          post(options.instead?.(data) ?? { kind: 'event', event: { type, data, id } })
        },
        error: () => post({ kind: 'error', comment: 'the connection is lost' }),
        comment(comment) {
          if (options.capabilities?.includes('comments')) post({ kind: 'comment', comment })
        },
        reconnectionTime: nothing,
        malformed: nothing,
        id: nothing,
      },
      told,
    )
    clients.set(path, client)
    return path
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await busy
    const { method, url = '' } = request
    const client = clients.get(url)
    if (method === 'GET' && url === '/')
      response.end(JSON.stringify({ name: 'a-client', capabilities: options.capabilities ?? [] }))
    else if (method === 'POST' && url === '/' && options.refuses !== undefined)
      response.writeHead(options.refuses).end('not today')
    else if (method === 'POST' && url === '/')
      response.writeHead(201, { Location: await startClient(request) }).end()
    else if (method === 'POST' && client) {
      const { command } = (await json(request)) as { command: string }
      if (command === 'restart') client.restart?.()
      response.writeHead(command === 'restart' ? 202 : 400).end()
    } else if (method === 'DELETE' && client) {
      client.close()
      clients.delete(url)
      response.writeHead(204).end()
    } else response.writeHead(404).end()
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    open: () => clients.size,
    close() {
      for (const client of clients.values()) client.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
