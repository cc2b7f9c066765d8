import { once } from 'node:events'
import { connect, type NetConnectOpts } from 'node:net'

/** Whether somebody takes connections there; does not throw. */
export async function isListening(place: NetConnectOpts): Promise<boolean> {
  const socket = connect(place)
  const isThere = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return isThere
}
