import { expect } from '@playwright/test'
import { connect as connectHttp2, constants } from 'node:http2'
import { request } from 'node:https'
import { get, openRaw } from './raw-client.fixture.ts'
import { hostNames, test } from './served.fixture.ts'

test('one port answers with TLS and without it, and tells which was asked', async ({ server }) => {
  const run = await server.begin([{ body: ['a'] }, { body: ['b'] }], hostNames)
  const path = `${run.places.path}/stream`
  const status = await new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: server.ports.secure, path, ca: server.trust.authority },
      (response) => resolve(response.resume().statusCode),
    )
    asked.once('error', reject).end()
  })
  expect(status).toBe(200)
  await openRaw(server.ports.secure, get(path)).endsWith('0\r\n\r\n')
  const requests = server.end(run).filter((entry) => entry.wire === 'request')
  expect(requests).toMatchObject([{ origin: 'secure' }, { origin: 'insecure' }])
})

test('who trusts the one certificate does not trust the other', async ({ server }) => {
  const code = await new Promise((resolve) => {
    request({ host: '127.0.0.1', port: server.ports.untrusted, ca: server.trust.authority })
      .once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
      .end()
  })
  expect(code).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE')
})

test('over HTTP/2 a chunk is a DATA frame, and each connection has its number', async ({
  server,
}) => {
  const run = await server.begin(
    [
      { headers: [['X-Asked', 'yes']], body: ['one', 'two'] },
      { body: ['three'], end: 'reset' },
    ],
    hostNames,
  )
  const session = connectHttp2(`https://127.0.0.1:${server.ports.http2}`, {
    ca: server.trust.authority,
  })
  const ask = async (): Promise<{ head: unknown; chunks: string[]; code: number }> => {
    const stream = session.request({ ':path': `${run.places.path}/stream` })
    const chunks: string[] = []
    let head: unknown
    stream.on('response', (headers) => (head = headers))
    stream.on('data', (data: Buffer) => chunks.push(data.toString()))
    stream.on('error', () => undefined)
    await new Promise((resolve) => stream.once('close', resolve))
    return { head, chunks, code: stream.rstCode ?? 0 }
  }
  const first = await ask()
  expect(first.head).toMatchObject({
    ':status': 200,
    'content-type': 'text/event-stream',
    'x-asked': 'yes',
  })
  expect(first).toMatchObject({ chunks: ['one', 'two'], code: constants.NGHTTP2_NO_ERROR })
  expect(await ask()).toMatchObject({ code: constants.NGHTTP2_INTERNAL_ERROR })
  session.destroy()
  const requests = server.end(run).filter((entry) => entry.wire === 'request')
  expect(requests).toMatchObject([
    { origin: 'http2', session: 1 },
    { origin: 'http2', session: 1 },
  ])
})
