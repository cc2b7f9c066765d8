import { expect, test } from '@playwright/test'
import { createServer, type RequestListener, type Server } from 'node:http'
import { EventSource } from './event-source.ts'

const STREAM = { 'Content-Type': 'text/event-stream' }

const servers: Server[] = []

test.afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** Serves until the test ends; resolves to the URL. */
function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('The server has no port')
      resolve(`http://127.0.0.1:${address.port}/`)
    })
  })
}

/** The events up to the nth of a type, each with the ready state its listener saw; then closes. */
function eventsUntil(type: string, count: number, url: string): Promise<string[]> {
  return new Promise((resolve) => {
    const source = new EventSource(url)
    const events: string[] = []
    let left = count
    const record = (event: Event) => {
      const data = event instanceof MessageEvent ? ` ${event.data}` : ''
      events.push(`${event.type}${data} ${source.readyState}`)
      if (event.type === type) left -= 1
      if (left > 0) return
      source.close()
      // Later than any event that close() failed to stop.
      setTimeout(resolve, 20, events)
    }
    for (const recorded of ['open', 'message', 'error']) source.addEventListener(recorded, record)
  })
}

test('a stream that ends is opened again, with the last event ID as UTF-8', async () => {
  const ids: (string | null)[] = []
  const url = await serve((request, response) => {
    const id = request.headersDistinct['last-event-id']
    ids.push(id === undefined ? null : Buffer.from(id.join(), 'latin1').toString())
    response.writeHead(200, STREAM).end('retry: 1\nid: …\ndata: a\n\nid: lost\ndata: lost')
  })
  const once = ['open 1', 'message a 1', 'error 0']
  expect(await eventsUntil('error', 2, url)).toEqual([...once, ...once])
  expect(ids).toEqual([null, '…'])
})

test('an id that is empty again is sent no more', async () => {
  const ids: (string[] | undefined)[] = []
  const url = await serve((request, response) => {
    ids.push(request.headersDistinct['last-event-id'])
    response.writeHead(200, STREAM).end(ids.length === 1 ? 'retry: 1\nid: 1\n\n' : 'id\n\n')
  })
  await eventsUntil('error', 3, url)
  expect(ids).toStrictEqual([undefined, ['1'], undefined])
})

test('an id that fetch() refuses is left out, and the stream is opened again', async () => {
  const ids: (string[] | undefined)[] = []
  const url = await serve((request, response) => {
    ids.push(request.headersDistinct['last-event-id'])
    response.writeHead(200, STREAM).end('retry: 1\nid: a\u0001b\n\n')
  })
  expect(await eventsUntil('open', 2, url)).toEqual(['open 1', 'error 0', 'open 1'])
  expect(ids).toStrictEqual([undefined, undefined])
})

test('a stream that breaks off is opened again', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { ...STREAM, 'Content-Length': 500 })
    response.write('retry: 1\ndata: a\n\ndata: lost', () => response.destroy())
  })
  const once = ['open 1', 'message a 1', 'error 0']
  expect(await eventsUntil('error', 2, url)).toEqual([...once, ...once])
})

test('a connection that breaks before its response is tried again', async () => {
  let requests = 0
  const url = await serve((request, response) => {
    requests += 1
    if (requests === 1) request.socket.destroy()
    else response.writeHead(204).end()
  })
  expect(await eventsUntil('error', 2, url)).toEqual(['error 0', 'error 2'])
})

for (const [status, type] of [
  [404, 'text/event-stream'],
  [500, 'text/event-stream'],
  [200, 'text/plain'],
] as const) {
  test(`status ${status} with type ${type} fails, and the connection goes`, async () => {
    let left: Promise<void> | undefined
    const url = await serve((_, response) => {
      left = new Promise((resolve) => {
        response.on('close', resolve)
      })
      response.writeHead(status, { 'Content-Type': type }).write('data: lost\n\n')
    })
    const source = new EventSource(url)
    const state = await new Promise((resolve) => {
      source.addEventListener('error', () => resolve(source.readyState))
    })
    expect(state).toBe(EventSource.CLOSED)
    expect(left).toBeInstanceOf(Promise)
    // Without the help of close().
    await left
  })
}

test('a scheme that fetch() does not know fails', async () => {
  expect(await eventsUntil('error', 1, 'unknown:x')).toEqual(['error 2'])
})

test('userinfo answers a 401, and only that', async () => {
  const authorizations: (string | undefined)[] = []
  const url = await serve((request, response) => {
    authorizations.push(request.headers.authorization)
    if (request.headers.authorization) response.writeHead(200, STREAM).end()
    else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end()
  })
  expect(await eventsUntil('open', 1, url.replace('//', '//u:p@'))).toEqual(['open 1'])
  expect(authorizations).toStrictEqual([undefined, `Basic ${btoa('u:p')}`])
})

test('close() in a listener drops the rest of the chunk and ends the connection', async () => {
  let left: Promise<void> | undefined
  const url = await serve((_, response) => {
    left = new Promise((resolve) => {
      response.on('close', resolve)
    })
    response.writeHead(200, STREAM).write('data: 1\n\ndata: 2\n\ndata: 3\n\n')
  })
  expect(await eventsUntil('message', 1, url)).toEqual(['open 1', 'message 1 1'])
  expect(left).toBeInstanceOf(Promise)
  await left
})
