import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { listen } from './listen.ts'
import { refusalOf } from './raw-client.fixture.ts'

const ignore = (): void => undefined

test('it is reached on the loopback interface and on no other', async () => {
  const listener = await listen(ignore)
  const { port } = listener
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  // A link-local address cannot be connected to without naming its link.
  for (const { address, internal } of addresses.filter(({ scopeid }) => !scopeid))
    expect((await refusalOf(port, address)) === undefined, address).toBe(internal)
  listener.close()
})

test('a taken port is one sentence that names the port and the remedy', async () => {
  const listener = await listen(ignore)
  const { port } = listener
  await expect(listen(ignore, port)).rejects.toThrow(
    new Error(`Port ${port} on 127.0.0.1 is taken: choose another one, or leave it out.`),
  )
  listener.close()
})

test('a closed listener is gone, with its connections', async () => {
  const listener = await listen(ignore)
  const { port } = listener
  const socket = connect({ host: '127.0.0.1', port }).on('error', ignore)
  await once(socket, 'connect')
  const gone = once(socket, 'close')
  listener.close()
  await gone
  expect(await refusalOf(port)).toBe('ECONNREFUSED')
})
