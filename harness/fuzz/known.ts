import type { CorpusCase } from '../corpus/corpus.ts'
import { speaksOfHost } from '../gate/gate.ts'
import { readKnownFailures } from '../gate/known-failures.ts'
import { type Bytes, isBytes, toChunks } from '../case.ts'
import { isParsing, parsedStreams } from '../run/parsing-case.ts'
import type { Sample } from './grammar.ts'
import { settledStreams } from './settled-streams.ts'

/** A case that an implementation is known to fail, as streams under some chunkings. */
export interface KnownCase {
  id: string
  reason: string
  samples: Sample[]
}

/** A longer stream is about size. */
const limitBytes = 2048

/**
 * What an implementation is known to fail on one of these hosts, as far as one stream shows it.
 *
 * @param implementation the name of its folder
 * @param isCutEverywhere with each stream cut at every single place too: for targets that answer fast
 */
export async function knownCasesOf(
  implementation: string,
  knownFailuresFile: string,
  corpus: readonly CorpusCase[],
  hosts: readonly string[],
  isCutEverywhere: boolean,
): Promise<KnownCase[]> {
  const ids = new Set(corpus.map(({ id }) => id))
  const known = await readKnownFailures(knownFailuresFile, ids)
  return corpus.flatMap((testCase) => {
    const { id } = testCase
    const entries = (known.get(id) ?? []).filter((entry) =>
      hosts.some((host) => speaksOfHost(entry, host)),
    )
    const streams = [
      ...(isParsing(testCase) ? [samplesOf(testCase, isCutEverywhere)] : []),
      ...settledOf(implementation, id),
    ]
    return entries.flatMap(({ reason }) => streams.map((samples) => ({ id, reason, samples })))
  })
}

function samplesOf(testCase: CorpusCase, isCutEverywhere: boolean): Sample[] {
  const [stream] = parsedStreams(testCase)
  if (!stream || !('body' in stream)) return []
  const written = asWritten((stream.body ?? []).filter(isBytes))
  const { bytes } = written
  if (bytes.length > limitBytes) return []
  const places = Array.from({ length: Math.max(0, bytes.length - 1) }, (_, index) => index + 1)
  return [
    { bytes, cuts: [] },
    written,
    { bytes, cuts: places },
    ...(isCutEverywhere ? places.map((place) => ({ bytes, cuts: [place] })) : []),
  ]
}

/** Streams that were seen by hand to come from it, each by itself. */
function settledOf(implementation: string, id: string): Sample[][] {
  const settled = settledStreams[implementation] ?? []
  return settled.flatMap((stream) => (stream.case === id ? [[asWritten(stream.body)]] : []))
}

function asWritten(body: readonly Bytes[]): Sample {
  const chunks = body.flatMap(toChunks)
  let at = 0
  return {
    bytes: Buffer.concat(chunks),
    cuts: chunks.slice(0, -1).map(({ length }) => (at += length)),
  }
}
