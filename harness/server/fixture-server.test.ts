import { expect } from '@playwright/test'
import { connect } from 'node:net'
import { answerTo, refusalOf } from './raw-client.fixture.ts'
import { hostNames, test } from './served.fixture.ts'

test('an ended run answers 410, and its sockets are closed', async ({ play }) => {
  const { ask, answer, finish } = await play([
    { end: 'hold' },
    { body: [{ awaitSignal: 'never' }] },
  ])
  const open = [ask(), ask()]
  for (const connection of open) await connection.endsWith('\r\n\r\n')
  finish()
  await Promise.all(open.map(({ left }) => left))
  expect(await answer()).toMatch(/^HTTP\/1\.1 410 Gone\r\n/)
})

test('an ended run takes no more into its log', async ({ play }) => {
  const { ask, answer, finish } = await play([{ end: 'hold' }])
  await ask().endsWith('\r\n\r\n')
  const { log } = finish()
  const length = log.length
  await answer()
  expect(log).toHaveLength(length)
})

test('nobody answers at the port of {unserved}', async ({ server }) => {
  expect(await refusalOf(server.ports.unserved)).toBe('ECONNREFUSED')
})

test('a run that was never begun answers 410', async ({ server }) => {
  expect(await answerTo(server.ports.page, '/run/0')).toMatch(/^HTTP\/1\.1 410 Gone\r\n/)
})

test('the first bytes of the body of a request are logged once it has come whole', async ({
  server,
  play,
}) => {
  const { path, finish } = await play([{ end: 'hold' }, { end: 'hold' }, { end: 'hold' }])
  const url = `http://127.0.0.1:${server.ports.page}${path}`
  const bodies = ['é', undefined, 'x'.repeat(100_000)]
  for (const body of bodies) await fetch(url, { method: 'POST', ...(body && { body }) })
  const requests = finish().log.filter((entry) => entry.wire === 'request')
  expect(requests.map(({ body }) => body)).toEqual(['\xC3\xA9', undefined, 'x'.repeat(2048)])
})

test('a request whose body never comes is closed with the server', async ({ server, play }) => {
  const { path, finish } = await play([{ end: 'hold' }])
  const socket = connect(server.ports.page, '127.0.0.1')
  socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nonly`)
  socket.on('error', () => undefined)
  const left = new Promise((gone) => socket.once('close', gone))
  await new Promise((taken) => socket.write('', taken))
  server.close()
  await left
  expect(finish().log.filter((entry) => entry.wire === 'head')).toEqual([])
})

test('tokens have 128 bits and no two are alike', async ({ server }) => {
  const beginning = Array.from({ length: 1000 }, () => server.begin([], hostNames))
  const runs = await Promise.all(beginning)
  const tokens = runs.map(({ token }) => token)
  expect(new Set(tokens).size).toBe(tokens.length)
  for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/)
  // Each of the digits varies: no part of it is a counter or a constant.
  for (let position = 0; position < 32; position++)
    expect(new Set(tokens.map((token) => token[position])).size).toBe(16)
})

test('the control origin takes none of the runs, and the page origin none of the control', async ({
  server,
  play,
}) => {
  const { path } = await play([{ body: ['a'] }])
  expect(await answerTo(server.ports.control, path)).toMatch(/^HTTP\/1\.1 404 /)
  expect(await answerTo(server.ports.page, '/probe/1/next')).toMatch(/^HTTP\/1\.1 404 /)
})

test("a probe's page and script are served once it is mounted", async ({ server }) => {
  const page = server.mountProbe('7', 'the script')
  expect(await answerTo(server.ports.page, page)).toContain('<script type="module" src="probe.js">')
  expect(await answerTo(server.ports.page, `${page}probe.js`)).toMatch(
    /text\/javascript[^]*\r\n\r\nthe script$/,
  )
})
