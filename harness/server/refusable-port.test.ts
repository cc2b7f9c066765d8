import { expect } from '@playwright/test'
import { openRefusablePort } from './refusable-port.ts'
import { answerTo, get, openRaw, refusalOf } from './raw-client.fixture.ts'
import { test } from './served.fixture.ts'

test('a refusable port refuses connections while it is shut, and takes them again at the same port', async () => {
  const refusable = await openRefusablePort((_request, response) => void response.end())
  expect(await refusalOf(refusable.port)).toBeUndefined()
  refusable.shut()
  expect(await refusalOf(refusable.port)).toBe('ECONNREFUSED')
  expect(await refusalOf(refusable.port)).toBe('ECONNREFUSED')
  await refusable.open()
  expect(await refusalOf(refusable.port)).toBeUndefined()
  refusable.close()
  expect(await refusalOf(refusable.port)).toBe('ECONNREFUSED')
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
  const port = Number(new URL(run.addresses.origins.refusing ?? '').port)
  await answerTo(port, path)
  expect(await refusalOf(port)).toBe('ECONNREFUSED')
  run.signal('back')
  await expect.poll(() => refusalOf(port)).toBeUndefined()
  await answerTo(port, path)
  expect(finish().requests).toMatchObject([{ origin: 'refusing' }, { origin: 'refusing' }])
})
