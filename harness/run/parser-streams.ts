import type { Case } from '../case.ts'
import type { ChunkedStream } from '../protocol/assignment.ts'
import type { PlayedConnection } from '../protocol/played-script.ts'
import { chunkedScripts, chunksOf } from './chunking.ts'

/** A body up to this length is given to parsers cut at every single place. */
const splitLimitBytes = 1024
/** A longer one only as the case says: each chunking is a copy of it on its way to the probe. */
const rechunkedLimitBytes = 1024 * 1024

/**
 * The one body of a case for a parser, under every chunking: those of the case, and for a body that is not
 * too long, cut in two at every place and with empty chunks between. If the case is about the chunks as written, these
 * alone.
 */
export function parserStreams(testCase: Case): ChunkedStream[] {
  const [connection] = testCase.server
  const staysOpen = connection !== undefined && 'end' in connection && connection.end === 'hold'
  const streamOf = (chunking: string, chunks: readonly Buffer[]): ChunkedStream => ({
    chunking,
    chunks: chunks.map((chunk) => chunk.toString('base64')),
    ...(staysOpen && { staysOpen }),
  })
  if (testCase.chunkings === 'as written') return [streamOf('as written', bodyOf(connection))]
  const bytes = Buffer.concat(bodyOf(connection))
  const scripts = chunkedScripts(
    bytes.length > rechunkedLimitBytes ? testCase : { ...testCase, chunkings: 'all' },
  )
  const streams = scripts.map(({ chunking, server }) => streamOf(chunking, bodyOf(server[0])))
  if (bytes.length > splitLimitBytes) return streams
  const splits = Array.from(bytes.subarray(1), (_, index) =>
    streamOf(`cut after byte ${index + 1}`, [
      bytes.subarray(0, index + 1),
      bytes.subarray(index + 1),
    ]),
  )
  const empty = Buffer.of()
  const withEmpty = bodyOf(connection).flatMap((chunk) => [empty, chunk, empty])
  return [...streams, ...splits, streamOf('with empty chunks', withEmpty)]
}

function bodyOf(connection: PlayedConnection | undefined): Buffer[] {
  if (!connection || !('body' in connection)) return []
  return (connection.body ?? []).flatMap((step) => chunksOf(step) ?? [])
}
