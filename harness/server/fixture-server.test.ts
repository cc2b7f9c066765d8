import { expect } from '@playwright/test'
import { get, openRaw } from './raw-client.fixture.ts'
import { hostNames, test } from './served.fixture.ts'

test('an ended run answers 410, and its sockets are closed', async ({ server, play }) => {
  const { ask, finish, path } = await play([{ end: 'hold' }, { body: [{ awaitSignal: 'never' }] }])
  const open = [ask(), ask()]
  for (const connection of open) await connection.endsWith('\r\n\r\n')
  finish()
  await Promise.all(open.map(({ left }) => left))
  const late = openRaw(server.ports.page, get(path, 'Connection: close'))
  await late.left
  expect(late.bytes()).toMatch(/^HTTP\/1\.1 410 Gone\r\n/)
})

test('an ended run takes no more into its log', async ({ play }) => {
  const { ask, finish } = await play([{ end: 'hold' }])
  await ask().endsWith('\r\n\r\n')
  const { log } = finish()
  const length = log.length
  await ask('Connection: close').left
  expect(log).toHaveLength(length)
})

test('a run that was never begun answers 410', async ({ server }) => {
  const connection = openRaw(server.ports.page, get('/run/0', 'Connection: close'))
  await connection.left
  expect(connection.bytes()).toMatch(/^HTTP\/1\.1 410 Gone\r\n/)
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
  const statuses: string[] = []
  for (const [port, asked] of [
    [server.ports.control, path],
    [server.ports.page, '/probe/1/next'],
  ] as const) {
    const connection = openRaw(port, get(asked, 'Connection: close'))
    await connection.left
    statuses.push(connection.bytes().split(' ')[1] ?? '')
  }
  expect(statuses).toEqual(['404', '404'])
})

test("a probe's page and script are served once it is mounted", async ({ server }) => {
  const page = server.mountProbe('7', 'the script')
  const ask = async (path: string): Promise<string> => {
    const connection = openRaw(server.ports.page, get(path, 'Connection: close'))
    await connection.left
    return connection.bytes()
  }
  expect(await ask(page)).toContain('<script type="module" src="probe.js">')
  expect(await ask(`${page}probe.js`)).toMatch(/text\/javascript[^]*\r\n\r\nthe script$/)
})
