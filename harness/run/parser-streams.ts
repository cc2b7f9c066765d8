import { type Case, type ClientScript, messagesAwaited } from '../case.ts'
import type { ChunkedStream, StreamPart } from '../protocol/assignment.ts'
import type { PlayedConnection, PlayedScript, PlayedStep } from '../protocol/played-script.ts'
import { chunkedScripts, chunksOf } from './chunking.ts'

/** A body up to this length is given to parsers cut at every single place. */
const splitLimitBytes = 1024
/** A longer one only as the case says: each chunking is a copy of it on its way to the probe. */
const rechunkedLimitBytes = 1024 * 1024
/**
 * A chunk is no longer, unless the case says how long its chunks are: a client gets no more at once either. What a parser
 * takes for one of megabytes would say how fast the machine is. No power of two: cases have line ends there.
 */
const chunkLimitBytes = 4000

/**
 * What a parser is given of a case, under every chunking: those of the case, and if there is one body that is not too
 * long, that cut in two at every place, and with empty chunks between its chunks and between its bytes. If the case is
 * about the chunks as written, these alone. The body of each connection is a stream of its own. What the server sends
 * only after a signal of the client comes only after the messages that the script awaits before it.
 */
export function parserStreams(testCase: Case): ChunkedStream[] {
  const { server, client = [] } = testCase
  const last = server.at(-1)
  const staysOpen = last !== undefined && 'end' in last && last.end === 'hold'
  const streamOf = (chunking: string, chunks: StreamPart[]): ChunkedStream => ({
    chunking,
    chunks,
    ...(staysOpen && { leaveAfter: messagesAwaited(client) }),
  })
  const written = streamOf('as written', partsOf(server, client))
  if (testCase.chunkings === 'as written' || testCase.expect?.growth) return [written]
  const bytes = Buffer.concat(server.flatMap(chunksIn))
  const scripts = chunkedScripts(
    bytes.length > rechunkedLimitBytes ? testCase : { ...testCase, chunkings: 'all' },
  )
  const streams = scripts.map((script) => streamOf(script.chunking, partsOf(script.server, client)))
  const isOnePiece = written.chunks.every((part) => typeof part === 'string')
  if (bytes.length === 0 || bytes.length > splitLimitBytes || !isOnePiece) return streams
  const splits = Array.from(bytes.subarray(1), (_, index) =>
    streamOf(`cut after byte ${index + 1}`, [
      base64(bytes.subarray(0, index + 1)),
      base64(bytes.subarray(index + 1)),
    ]),
  )
  const amongEmpty = (chunks: readonly StreamPart[]): StreamPart[] => [
    ...chunks.flatMap((chunk) => ['', chunk]),
    '',
  ]
  const apart = Array.from(bytes, (byte) => base64(Buffer.of(byte)))
  return [
    ...streams,
    ...splits,
    streamOf('with empty chunks', amongEmpty(written.chunks)),
    streamOf('byte by byte with empty chunks', amongEmpty(apart)),
  ]
}

function partsOf(server: PlayedScript, client: ClientScript): StreamPart[] {
  return server.flatMap((connection, index): StreamPart[] => {
    const parts = bodyOf(connection).flatMap((step): StreamPart[] => {
      if (typeof step === 'object' && 'awaitSignal' in step)
        return [{ afterMessages: messagesBefore(step.awaitSignal, client) }]
      return (chunksOf(step) ?? []).flatMap((chunk) => received(chunk, step)).map(base64)
    })
    return index === 0 ? parts : [{ nextStream: true }, ...parts]
  })
}

function received(chunk: Buffer, step: PlayedStep): Buffer[] {
  if (typeof step === 'object' && 'chunk' in step) return [chunk]
  const count = Math.max(1, Math.ceil(chunk.length / chunkLimitBytes))
  return Array.from({ length: count }, (_, index) =>
    chunk.subarray(index * chunkLimitBytes, (index + 1) * chunkLimitBytes),
  )
}

function messagesBefore(signal: string, client: ClientScript): number {
  const end = client.findIndex((step) => 'signal' in step && step.signal === signal)
  return messagesAwaited(client.slice(0, end))
}

function chunksIn(connection: PlayedConnection): Buffer[] {
  return bodyOf(connection).flatMap((step) => chunksOf(step) ?? [])
}

function bodyOf(connection: PlayedConnection): readonly PlayedStep[] {
  return 'body' in connection ? (connection.body ?? []) : []
}

const base64 = (bytes: Buffer): string => bytes.toString('base64')
