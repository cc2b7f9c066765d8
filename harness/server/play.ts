import { type End, toChunks } from '../case.ts'
import type { PlayedConnection, PlayedResponse, PlayedStep } from '../protocol/played-script.ts'
import type { WireEntry } from '../protocol/wire-log.ts'
import { now } from '../protocol/clock.ts'
import type { Exchange } from './exchange.ts'
import type { Addresses } from '../vocabulary/placeholders.ts'
import { realmBodyOf } from './realm-body.ts'

/** What playing a connection needs beside the socket. */
export interface Stage {
  /** Which answer of the script this is, from 1. */
  connection: number
  addresses: Addresses
  /** What runs in the documents and workers of the run. */
  realmScript: string
  record(entry: WireEntry): void
  /** Told how long it took until a chunk was apart from the next, in ms. */
  paced(ms: number): void
  /** Settles when the client script has sent the signal. */
  signalled(name: string): Promise<void>
}

/** How many bytes of a chunk the wire log keeps. */
const loggedBytes = 2048

type Frame = (bytes: Buffer) => Buffer

const unframed: Frame = (bytes) => bytes
/** No bytes make no chunk: a chunk of length 0 would be the last one. */
const chunked: Frame = (bytes) =>
  bytes.length === 0
    ? bytes
    : Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
const lastChunk = Buffer.from('0\r\n\r\n')

/** Plays one answer of a wire script; settles when the script has nothing more to do on the connection. */
export async function play(
  script: PlayedConnection,
  exchange: Exchange,
  stage: Stage,
): Promise<void> {
  if ('noResponse' in script) {
    await playSteps(script.before ?? [], unframed, exchange, stage)
    const ends = { reset: 'reset', close: 'truncate', hold: 'hold' } as const
    return conclude(ends[script.noResponse], exchange, stage)
  }
  if ('raw' in script) {
    await playSteps(script.raw, unframed, exchange, stage)
    return conclude(script.end ?? 'end', exchange, stage)
  }
  await playResponse(script, exchange, stage)
}

async function playResponse(
  script: PlayedResponse,
  exchange: Exchange,
  stage: Stage,
): Promise<void> {
  await playSteps(script.before ?? [], unframed, exchange, stage)
  const time = now()
  const head = exchange.head(script, stage.addresses)
  stage.record({ time, wire: 'head', connection: stage.connection, bytes: await head })
  const isChunked = (script.framing ?? 'chunked') === 'chunked' && !exchange.framesBodies
  const realmBody = realmBodyOf(script, stage.realmScript, stage.addresses)
  const body = realmBody === null ? (script.body ?? []) : [realmBody]
  if (body.length > 0) await pace(exchange, stage)
  await playSteps(body, isChunked ? chunked : unframed, exchange, stage)
  const end = script.end ?? 'end'
  const last = end === 'end' && isChunked ? lastChunk : undefined
  await conclude(end, exchange, stage, last, script.keepAlive)
}

async function playSteps(
  steps: readonly PlayedStep[],
  frame: Frame,
  exchange: Exchange,
  stage: Stage,
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    if (typeof step === 'object' && 'pause' in step) await exchange.pause(step.pause)
    else if (typeof step === 'object' && 'goAway' in step) exchange.goAway()
    else if (typeof step === 'object' && 'awaitSignal' in step)
      await Promise.race([stage.signalled(step.awaitSignal), exchange.gone])
    else {
      const chunks = Buffer.isBuffer(step) ? [step] : toChunks(step)
      const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
      stage.record({
        time: now(),
        wire: 'chunk',
        connection: stage.connection,
        bytes: Buffer.concat(chunks, Math.min(length, loggedBytes)).toString('latin1'),
        length,
      })
      for (const chunk of chunks) await exchange.write(frame(chunk))
      if (index < steps.length - 1) await pace(exchange, stage)
    }
  }
}

async function pace(exchange: Exchange, stage: Stage): Promise<void> {
  const began = now()
  await exchange.pace()
  stage.paced(now() - began)
}

/**
 * @param last what completes the framing
 * @param keepMs how long a connection that ends cleanly is left to another request
 */
async function conclude(
  end: End,
  exchange: Exchange,
  stage: Stage,
  last?: Buffer,
  keepMs?: number,
): Promise<void> {
  if (end === 'hold') return
  // Before anything is sent: a delay that a client begins on seeing the end is never measured too short.
  stage.record({ time: now(), wire: 'end', connection: stage.connection, how: end })
  if (last) await exchange.write(last)
  if (end === 'reset') exchange.reset()
  else if (end === 'truncate') exchange.truncate()
  else if (keepMs === undefined) exchange.finish()
  else exchange.keep(keepMs)
}
