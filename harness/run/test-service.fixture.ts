/**
 * A test service, written from https://github.com/launchdarkly/sse-contract-tests/blob/main/docs/service_spec.md alone. It
 * knows nothing of the suite. Its clients are the reference implementation's.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { EventSource } from '../../implementations/reference/event-source.ts'

/** What is wrong with a service on purpose. */
interface Options {
  capabilities?: readonly string[]
  /** The callbacks are posted in the opposite order, each with its right number. */
  lastFirst?: boolean
  /** What is posted in place of a callback. */
  instead?: (data: string) => unknown
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

/** Starts a service; the types of the events that its clients listen to are given, as its API has it. */
export async function startTestService(options: Options = {}): Promise<TestService> {
  const clients = new Map<string, EventSource>()
  let started = 0

  const startClient = async (request: IncomingMessage): Promise<string> => {
    const { streamUrl, callbackUrl } = (await json(request)) as Record<string, string>
    const path = `/clients/${++started}`
    const source = new EventSource(String(streamUrl))
    clients.set(path, source)
    let number = 0
    let last = Promise.resolve()
    const post = (message: unknown): void => {
      const url = `${callbackUrl}/${++number}`
      const send = () =>
        fetch(url, { method: 'POST', body: JSON.stringify(message) }).then(
          () => undefined,
          () => undefined,
        )
      if (options.lastFirst) setTimeout(() => void send(), 50 - number * 20)
      else last = last.then(send)
    }
    for (const type of ['message', 'x'])
      source.addEventListener(type, (event) => {
        const { data, lastEventId } = event as MessageEvent<string>
        const message = { kind: 'event', event: { type, data, id: lastEventId } }
        post(options.instead?.(data) ?? message)
      })
    source.addEventListener('error', () =>
      post({ kind: 'error', comment: 'the connection is lost' }),
    )
    return path
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url = '' } = request
    const source = clients.get(url)
    if (method === 'GET' && url === '/')
      response.end(JSON.stringify({ name: 'a-client', capabilities: options.capabilities ?? [] }))
    else if (method === 'POST' && url === '/' && options.refuses !== undefined)
      response.writeHead(options.refuses).end('not today')
    else if (method === 'POST' && url === '/')
      response.writeHead(201, { Location: await startClient(request) }).end()
    else if (method === 'DELETE' && source) {
      source.close()
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
      for (const source of clients.values()) source.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
