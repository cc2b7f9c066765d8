import { expect } from '@playwright/test'
import { connect } from 'node:net'
import { openGate } from './refusable-port.ts'
import { get, openRaw } from './raw-client.fixture.ts'
import { test } from './served.fixture.ts'

/** How an attempt to connect ends. */
function attempt(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve('connected')
    })
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
  })
}

test('a gate refuses connections while it is shut, and takes them again at the same port', async () => {
  const gate = await openGate((_request, response) => void response.end())
  const attempts = [await attempt(gate.port)]
  gate.shut()
  attempts.push(await attempt(gate.port), await attempt(gate.port))
  await gate.open()
  attempts.push(await attempt(gate.port))
  gate.close()
  attempts.push(await attempt(gate.port))
  expect(attempts).toEqual([
    'connected',
    'ECONNREFUSED',
    'ECONNREFUSED',
    'connected',
    'ECONNREFUSED',
  ])
})

test('what is connected stays so when the gate is shut', async () => {
  const gate = await openGate((_request, response) => {
    gate.shut()
    setTimeout(() => response.end('still there'), 20)
  })
  const client = openRaw(gate.port, get('/', 'Connection: close'))
  await client.endsWith('still there')
  gate.close()
})

test('connections are refused from the entry before until the signal', async ({ server }) => {
  const script = [{ body: ['a'] }, { refusedUntil: 'back', body: ['b'] }]
  const prepared = await server.prepare(script)
  const names = { page: '127.0.0.1', crossSite: 'localhost' }
  const run = server.begin(script, names, prepared)
  const port = prepared.gate?.port ?? 0
  const path = `${run.places.path}/stream`
  await openRaw(port, get(path)).endsWith('0\r\n\r\n')
  expect(await attempt(port)).toBe('ECONNREFUSED')
  run.signal('back')
  await expect.poll(() => attempt(port)).toBe('connected')
  await openRaw(port, get(path)).endsWith('0\r\n\r\n')
  const requests = server.end(run).filter((entry) => entry.wire === 'request')
  expect(requests).toMatchObject([{ origin: 'refusing' }, { origin: 'refusing' }])
})
