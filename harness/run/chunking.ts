import { crc32 } from 'node:zlib'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type BodyStep, type Case, isBytes, toChunks } from '../case.ts'
import type { PlayedScript, PlayedStep } from '../protocol/played-script.ts'

/** Cuts what is sent without a pause; the parts joined are the same bytes. */
type Cut = (bytes: Buffer) => Buffer[]

/** Byte by byte costs about a millisecond a byte on the wire. */
const byteByByteLimitBytes = 400
/** A random chunk has at most this size, or a 32nd of the body. */
const randomLimitBytes = 7

const whole: Cut = (bytes) => [bytes]

const byteByByte: Cut = (bytes) =>
  bytes.length > byteByByteLimitBytes
    ? [bytes]
    : Array.from(bytes, (_, index) => bytes.subarray(index, index + 1))

/** Random chunks; the same seed always cuts the same way. */
const random =
  (seed: string): Cut =>
  (bytes) => {
    const source = xoroshiro128plus(crc32(seed))
    const largestBytes = Math.max(randomLimitBytes, Math.ceil(bytes.length / 32))
    const parts: Buffer[] = []
    for (let start = 0; start < bytes.length;) {
      const end = start + uniformInt(source, 1, largestBytes)
      parts.push(bytes.subarray(start, end))
      start = end
    }
    return parts
  }

/** One wire script of a case, under one chunking. */
export interface ChunkedScript {
  chunking: string
  server: PlayedScript
}

/** A case's wire script under every chunking it is to be run with; those that come out alike are run once. */
export function chunkedScripts(testCase: Case): ChunkedScript[] {
  const { id, server, chunkings } = testCase
  const asWritten = { chunking: 'as written', server }
  const all = chunkings ? chunkings === 'all' : id.startsWith('stream/')
  if (!all) return [asWritten]
  const cuts = { whole, 'byte by byte': byteByByte, random: random(id) }
  const scripts = Object.entries(cuts).map(([chunking, cut]) => ({
    chunking,
    server: server.map((connection) =>
      'body' in connection && connection.body
        ? { ...connection, body: cutSteps(connection.body, cut) }
        : connection,
    ),
  }))
  const distinct = new Map<string, ChunkedScript>()
  for (const script of [asWritten, ...scripts]) {
    const places = cutsIn(script.server)
    if (!distinct.has(places)) distinct.set(places, script)
  }
  return [...distinct.values()]
}

/** Bytes that nothing separates are one piece for a chunking; pauses and waits stay where they are. */
function cutSteps(steps: readonly BodyStep[], cut: Cut): PlayedStep[] {
  const result: PlayedStep[] = []
  let pending: Buffer[] = []
  const flush = (): void => {
    if (pending.length > 0) result.push(...cut(Buffer.concat(pending)))
    pending = []
  }
  for (const step of steps) {
    if (isBytes(step)) pending.push(...toChunks(step))
    else {
      flush()
      result.push(step)
    }
  }
  flush()
  return result
}

/** The chunks of a step of a body; null if it sends none. */
export function chunksOf(step: PlayedStep): Buffer[] | null {
  if (Buffer.isBuffer(step)) return [step]
  return isBytes(step) ? toChunks(step) : null
}

/** Where the bodies of a case are cut, which is all that its chunkings differ in. */
function cutsIn(script: PlayedScript): string {
  const cuts = script.map((connection) =>
    'body' in connection
      ? connection.body?.flatMap((step) => chunksOf(step)?.map(({ length }) => length) ?? [null])
      : [],
  )
  return JSON.stringify(cuts)
}
