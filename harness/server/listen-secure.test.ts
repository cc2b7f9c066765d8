import { expect } from '@playwright/test'
import { connect as connectHttp2, constants } from 'node:http2'
import { request } from 'node:https'
import { answerTo } from './raw-client.fixture.ts'
import { test } from './served.fixture.ts'

test('one port answers with TLS and without it, and tells which was asked', async ({
  server,
  play,
}) => {
  const { path, finish } = await play([{ body: ['a'] }, { body: ['b'] }])
  const status = await new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: server.ports.secure, path, ca: server.trust.authority },
      (response) => resolve(response.resume().statusCode),
    )
    asked.once('error', reject).end()
  })
  expect(status).toBe(200)
  expect(await answerTo(server.ports.secure, path)).toMatch(/0\r\n\r\n$/)
  expect(finish().requests).toMatchObject([{ origin: 'secure' }, { origin: 'insecure' }])
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
  play,
}) => {
  const { path, finish } = await play([
    { headers: [['X-Asked', 'yes']], body: ['one', 'two'] },
    { body: ['three'], end: 'reset' },
  ])
  const session = connectHttp2(`https://127.0.0.1:${server.ports.http2}`, {
    ca: server.trust.authority,
  })
  const ask = async (): Promise<{ head: unknown; chunks: string[]; code: number }> => {
    const stream = session.request({ ':path': path })
    const chunks: string[] = []
    let head: unknown
    stream.on('response', (headers) => (head = headers))
    stream.on('data', (data: Buffer) => chunks.push(data.toString()))
    stream.on('error', () => undefined)
    await new Promise((resolve) => stream.once('close', resolve))
    return { head, chunks, code: stream.rstCode ?? 0 }
  }
  expect(await ask()).toMatchObject({
    head: { ':status': 200, 'content-type': 'text/event-stream', 'x-asked': 'yes' },
    chunks: ['one', 'two'],
    code: constants.NGHTTP2_NO_ERROR,
  })
  expect(await ask()).toMatchObject({ code: constants.NGHTTP2_INTERNAL_ERROR })
  session.destroy()
  expect(finish().requests).toMatchObject([
    { origin: 'http2', session: 1 },
    { origin: 'http2', session: 1 },
  ])
})
