import { type Case, isBytes, toChunks } from '../case.ts'
import type { ChunkedStream } from '../protocol/assignment.ts'
import { chunkedScripts } from './chunking.ts'

/** A body up to this length is given to parsers cut at every single place. */
const longestSplitEverywhere = 1024
/** A longer one only as the case says: each chunking is a copy of it on its way to the probe. */
const longestRechunked = 1024 * 1024

/**
 * The one body of a case for a parser, under every chunking: those of the case, and for a body that is not
 * too long, cut in two at every place.
 */
export function parserStreams(item: Case): ChunkedStream[] {
  const bytes = Buffer.concat(bodyOf(item.server[0]))
  const scripts = chunkedScripts(
    bytes.length > longestRechunked ? item : { ...item, chunkings: 'all' },
  )
  const streams = scripts.map(({ chunking, server }) => ({
    chunking,
    chunks: bodyOf(server[0]).map((chunk) => chunk.toString('base64')),
  }))
  if (bytes.length > longestSplitEverywhere) return streams
  const splits = Array.from({ length: Math.max(0, bytes.length - 1) }, (_, index) => ({
    chunking: `cut after byte ${index + 1}`,
    chunks: [bytes.subarray(0, index + 1), bytes.subarray(index + 1)].map((chunk) =>
      chunk.toString('base64'),
    ),
  }))
  return [...streams, ...splits]
}

function bodyOf(connection: Case['server'][number] | undefined): Buffer[] {
  if (!connection || !('body' in connection)) return []
  return (connection.body ?? []).filter(isBytes).flatMap(toChunks)
}
