import { expect } from '@playwright/test'
import { once } from 'node:events'
import { connect } from 'node:net'
import { get, openRaw } from './raw-client.fixture.ts'
import { test } from './served.fixture.ts'

test('connections take the answers of the script in order; a request past the last one gets 204', async ({
  play,
}) => {
  const { answer, finish } = await play([{ body: ['1'] }, { status: 500, framing: { length: 0 } }])
  for (const status of [200, 500, 204])
    expect(await answer()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(finish().requests).toMatchObject([
    { request: 1, connection: 1 },
    { request: 2, connection: 2 },
    { request: 3, connection: null },
  ])
})

test('connections can be open at the same time', async ({ play }) => {
  const { run, ask } = await play([{ body: [{ awaitSignal: 'go' }, '1'] }, { body: ['2'] }])
  const first = ask()
  await first.endsWith('\r\n\r\n')
  const second = ask()
  await second.left
  run.signal('go')
  await first.left
  expect([first.bytes().at(-8), second.bytes().at(-8)]).toEqual(['1', '2'])
})

test('a preflight is recorded and refused, and takes no answer of the script', async ({
  server,
  play,
}) => {
  const { path, answer, finish } = await play([{ body: ['1'] }])
  const preflight = openRaw(server.ports.crossOrigin, [
    `OPTIONS ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Access-Control-Request-Method: GET',
  ])
  await preflight.left
  expect(preflight.bytes()).toMatch(/^HTTP\/1\.1 403 /)
  expect(preflight.bytes()).not.toMatch(/^Access-Control/m)
  expect(await answer()).toMatch(/^HTTP\/1\.1 200 /)
  expect(finish().requests).toMatchObject([
    { method: 'OPTIONS', connection: null, request: 1 },
    { method: 'GET', connection: 1, request: 2 },
  ])
})

test('a check for an update of a service worker gets the same script, takes no answer and is not recorded', async ({
  play,
}) => {
  const { answer, finish } = await play([{ serviceWorker: 'from the network' }, { body: ['1'] }])
  const script = await answer('Service-Worker: script')
  expect(script).toContain('respondWith')
  expect(await answer('Service-Worker: script')).toBe(script)
  expect(await answer()).toMatch(/\r\n\r\n1\r\n1\r\n/)
  const { log, requests } = finish()
  expect(requests).toMatchObject([{ connection: 1 }, { connection: 2 }])
  expect(log).toHaveLength(8)
})

test('a document that is to be had again is given again, takes no answer and is recorded', async ({
  play,
}) => {
  const { answer, finish } = await play([{ document: { again: true } }, { body: ['1'] }])
  const document = await answer()
  expect(document).toContain('<!doctype html>')
  expect(await answer()).toBe(document)
  const { kinds, requests } = finish()
  expect(requests).toMatchObject([{ connection: 1 }, { connection: null }])
  expect(kinds.filter((kind) => kind === 'head')).toHaveLength(1)
})

test('a document that is not to be had again is given once', async ({ play }) => {
  const { answer, finish } = await play([{ document: {} }, { status: 500 }])
  expect(await answer()).toContain('<!doctype html>')
  expect(await answer()).toMatch(/^HTTP\/1\.1 500 /)
  expect(finish().requests).toMatchObject([{ connection: 1 }, { connection: 2 }])
})

test('which of the three origins was asked is recorded', async ({ server, play }) => {
  const { page, crossOrigin } = server.ports
  const { path, finish } = await play([])
  const asked = [
    [page, `127.0.0.1:${page}`],
    [crossOrigin, `127.0.0.1:${crossOrigin}`],
    [page, `localhost:${page}`],
  ] as const
  for (const [port, host] of asked)
    await openRaw(port, [`GET ${path} HTTP/1.1`, `Host: ${host}`]).left
  expect(finish().requests).toMatchObject([
    { origin: 'page' },
    { origin: 'cross-origin' },
    { origin: 'cross-site' },
  ])
})

test('the log has the request byte for byte, head, chunks and end, at times that do not run backwards', async ({
  play,
}) => {
  const before = Date.now() - 1
  const { path, ask, finish } = await play([
    { body: [{ repeat: 'x', times: 3000 }, { bytes: '\xFF' }] },
  ])
  await ask('lAst-Event-ID: \xC3\xA9', 'X-Twice: 1', 'X-Twice: 2').left
  const { log, kinds } = finish()
  expect(kinds).toEqual(['request', 'head', 'chunk', 'chunk', 'end'])
  expect(log).toMatchObject([
    {
      connection: 1,
      request: 1,
      origin: 'page',
      method: 'GET',
      target: path,
      // What the client writes as UTF-8 text arrives as bytes, and is logged a character a byte.
      headers: [
        ['Host', '127.0.0.1'],
        ['lAst-Event-ID', '\xC3\x83\xC2\xA9'],
        ['X-Twice', '1'],
        ['X-Twice', '2'],
      ],
    },
    { connection: 1, bytes: expect.stringMatching(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\n$/) },
    { connection: 1, bytes: 'x'.repeat(2048), length: 3000 },
    { connection: 1, bytes: '\xFF', length: 1 },
    { connection: 1, how: 'end' },
  ])
  const times = log.map(({ time }) => time)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times[0]).toBeGreaterThanOrEqual(before)
})

test('a client that leaves is a disconnect, after which nothing was sent', async ({ play }) => {
  const { run, ask, finish } = await play([{ body: ['a', { pause: 60_000 }, 'b'] }, {}])
  const connection = ask()
  await connection.endsWith('a\r\n')
  connection.leave()
  await run.observed({ disconnect: 1 })
  await ask().left
  expect(finish().kinds).toEqual([
    'request',
    'head',
    'chunk',
    'disconnect',
    'request',
    'head',
    'end',
  ])
})

test('a client that leaves after the end is no disconnect', async ({ play }) => {
  const { ask, finish } = await play([{ body: ['a'] }, {}])
  await ask().left
  await ask().left
  expect(finish().kinds).not.toContain('disconnect')
})

test('what the server has seen can be awaited, before and after it happens', async ({ play }) => {
  const { run, ask } = await play([{ body: ['a'] }])
  const seen = Promise.all([run.observed({ request: 1 }), run.observed({ ended: 1 })])
  await ask().left
  await seen
  await run.observed({ ended: 1 })
})

test('placeholders in headers are filled in', async ({ server, play }) => {
  const { answer, run } = await play([
    { headers: [['Location', '{page}{run} {cross-origin} {cross-site}']], framing: 'none' },
  ])
  const { page, crossOrigin } = server.ports
  expect(await answer()).toContain(
    `Location: http://127.0.0.1:${page}/run/${run.token} ` +
      `http://127.0.0.1:${crossOrigin} http://localhost:${page}\r\n`,
  )
})

test('the end of a connection is observed once the client has closed its side too', async ({
  server,
  play,
}) => {
  const { run, path, answer } = await play([{ body: ['1'] }])
  const client = connect({ port: server.ports.page, host: '127.0.0.1', allowHalfOpen: true })
  client.resume().write(`${get(path).join('\r\n')}\r\n\r\n`)
  await once(client, 'end')
  let isObserved = false
  const observed = run.observed({ ended: 1 }).then(() => (isObserved = true))
  await answer()
  expect(isObserved).toBe(false)
  client.end()
  await observed
})
