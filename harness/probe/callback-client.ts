import type { ClientConnection, Connect, Message } from '../adapter.ts'
import type { Client } from './client.ts'
import { logged } from '../protocol/logged-text.ts'
import { now } from './event-log.ts'
import type { Recorder } from './recorder.ts'
import { createSources } from './sources.ts'

/** Profile `client`: callbacks over HTTP. It can construct and close; the rest is `n/a` for it. */
export function createCallbackClient(
  connect: Connect,
  defaultUrl: string,
  recorder: Recorder,
): Client {
  const connections = createSources<ClientConnection>()
  const named = (of: string | undefined) => (of === undefined ? {} : { of })
  const plain = (kind: 'open' | 'error', of: string | undefined) => () =>
    recorder.event({
      time: now(),
      client: 'event',
      kind,
      via: 'listener',
      ...named(of),
      type: kind,
    })
  return {
    take(step) {
      try {
        if ('construct' in step) {
          const { url, as } = step.construct
          const on = {
            open: plain('open', as),
            error: plain('error', as),
            message: (message: Message) =>
              recorder.event({ ...messageEntry(message), ...named(as) }),
          }
          const address = typeof url === 'string' ? url : defaultUrl
          connections.construct(as, () => connect(address, on))
        } else if ('close' in step) connections.get(step.on).close()
      } catch (error) {
        recorder.thrown(error)
      }
    },
    lacksSourceFor: (step) =>
      ('await' in step || 'close' in step) && connections.isMissing(step.on),
    stop() {
      for (const connection of connections.all()) connection.close()
    },
  }
}

/** The log entry of a message handed over by a client or a parser. */
export function messageEntry(message: Message): Parameters<Recorder['event']>[0] {
  return {
    time: now(),
    client: 'event',
    kind: 'message',
    via: 'listener',
    type: message.type,
    data: logged(message.data),
    lastEventId: logged(message.lastEventId),
  }
}
