import type { CorpusCase } from '../corpus/corpus.ts'
import { speaksOfHost } from '../gate/gate.ts'
import { readKnownFailures } from '../gate/known-failures.ts'
import { isBytes, toChunks } from '../case.ts'
import { isParsing, parsedStreams } from '../run/parsing-case.ts'
import type { Sample } from './grammar.ts'

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
 * @param isCutEverywhere with each stream cut at every single place too: for targets that answer fast
 */
export async function knownCasesOf(
  knownFailuresFile: string,
  corpus: readonly CorpusCase[],
  hosts: readonly string[],
  isCutEverywhere: boolean,
): Promise<KnownCase[]> {
  const ids = new Set(corpus.map(({ id }) => id))
  const known = await readKnownFailures(knownFailuresFile, ids)
  return corpus.filter(isParsing).flatMap((testCase) => {
    const entries = (known.get(testCase.id) ?? []).filter((entry) =>
      hosts.some((host) => speaksOfHost(entry, host)),
    )
    return entries.map(({ reason }) => ({
      id: testCase.id,
      reason,
      samples: samplesOf(testCase, isCutEverywhere),
    }))
  })
}

function samplesOf(testCase: CorpusCase, isCutEverywhere: boolean): Sample[] {
  const [stream] = parsedStreams(testCase)
  if (!stream || !('body' in stream)) return []
  const chunks = (stream.body ?? []).filter(isBytes).flatMap(toChunks)
  const bytes = Buffer.concat(chunks)
  if (bytes.length > limitBytes) return []
  let at = 0
  const written = chunks.slice(0, -1).map(({ length }) => (at += length))
  const places = Array.from({ length: Math.max(0, bytes.length - 1) }, (_, index) => index + 1)
  return [
    { bytes, cuts: [] },
    { bytes, cuts: written },
    { bytes, cuts: places },
    ...(isCutEverywhere ? places.map((place) => ({ bytes, cuts: [place] })) : []),
  ]
}
