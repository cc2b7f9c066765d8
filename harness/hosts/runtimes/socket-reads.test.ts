import { expect, test } from '@playwright/test'
import { PassThrough } from 'node:stream'
import { clientReadsFrom } from './socket-reads.ts'

const ports = { client: 40001, server: 40002 }

test('the total of a connection is the last that was told; one that begins anew has none', async () => {
  const pipe = new PassThrough()
  const reads = clientReadsFrom(pipe)
  const read = reads.reached(ports, 20, 5000)
  pipe.write('40001 40002 10\n40001 49999 90\n40001 400')
  pipe.write('02 20\n')
  expect(await read).toBe(true)
  expect(reads.total(ports)).toBe(20)
  expect(await reads.reached(ports, 15, 5000)).toBe(true)
  reads.forget(ports)
  expect(reads.total(ports)).toBe(0)
})

test('a client that does not read on is waited for as long as told', async () => {
  const pipe = new PassThrough()
  const reads = clientReadsFrom(pipe)
  const read = reads.reached(ports, 20, 50)
  pipe.write('40001 40002 19\n')
  expect(await read).toBe(false)
})
