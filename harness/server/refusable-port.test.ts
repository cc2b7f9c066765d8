import { expect } from '@playwright/test'
import { connect } from 'node:net'
import { openRefusablePort } from './refusable-port.ts'
import { answerTo, get, openRaw } from './raw-client.fixture.ts'
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

test('a refusable port refuses connections while it is shut, and takes them again at the same port', async () => {
  const refusable = await openRefusablePort((_request, response) => void response.end())
  const attempts = [await attempt(refusable.port)]
  refusable.shut()
  attempts.push(await attempt(refusable.port), await attempt(refusable.port))
  await refusable.open()
  attempts.push(await attempt(refusable.port))
  refusable.close()
  attempts.push(await attempt(refusable.port))
  expect(attempts).toEqual([
    'connected',
    'ECONNREFUSED',
    'ECONNREFUSED',
    'connected',
    'ECONNREFUSED',
  ])
})

test('what is connected stays so when the port is shut', async () => {
  const refusable = await openRefusablePort((_request, response) => {
    refusable.shut()
    setTimeout(() => response.end('still there'), 20)
  })
  const client = openRaw(refusable.port, get('/', 'Connection: close'))
  await client.endsWith('still there')
  refusable.close()
})

test('connections are refused from the entry before until the signal', async ({ play }) => {
  const { run, path, finish } = await play([{ body: ['a'] }, { refusedUntil: 'back', body: ['b'] }])
  const port = Number(new URL(run.places.origins.refusing ?? '').port)
  await answerTo(port, path)
  expect(await attempt(port)).toBe('ECONNREFUSED')
  run.signal('back')
  await expect.poll(() => attempt(port)).toBe('connected')
  await answerTo(port, path)
  expect(finish().requests).toMatchObject([{ origin: 'refusing' }, { origin: 'refusing' }])
})
