import { crc32 } from 'node:zlib'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type BodyStep, type Case, isBytes, toChunks, type WireScript } from '../case.ts'

/** A way to cut bodies into chunks; its name goes into verdicts. */
export interface Chunking {
  name: string
  /** Cuts what is sent without a pause; the parts joined are the same bytes. */
  cut(bytes: Buffer): Buffer[]
}

/** Byte by byte costs about a millisecond a byte on the wire. */
const longestByteByByte = 400
/** A random chunk has 1 to so many bytes, or up to a 32nd of the body. */
const randomChunk = 7

const whole: Chunking = { name: 'whole', cut: (bytes) => [bytes] }

const byteByByte: Chunking = {
  name: 'byte by byte',
  cut: (bytes) =>
    bytes.length > longestByteByByte
      ? [bytes]
      : Array.from(bytes, (_, index) => bytes.subarray(index, index + 1)),
}

/** Random chunks; the same seed always cuts the same way. */
function random(seed: string): Chunking {
  return {
    name: 'random',
    cut(bytes) {
      const source = xoroshiro128plus(crc32(seed))
      const largest = Math.max(randomChunk, Math.ceil(bytes.length / 32))
      const parts: Buffer[] = []
      for (let start = 0; start < bytes.length;) {
        const end = start + uniformInt(source, 1, largest)
        parts.push(bytes.subarray(start, end))
        start = end
      }
      return parts
    },
  }
}

/** One wire script of a case, under one chunking. */
export interface ChunkedScript {
  chunking: string
  server: WireScript
}

/** A case's wire script under every chunking it is to be run with; those that come out alike are run once. */
export function chunkedScripts(item: Case): ChunkedScript[] {
  const asWritten = { chunking: 'as written', server: item.server }
  const all = item.chunkings ? item.chunkings === 'all' : item.id.startsWith('stream/')
  if (!all) return [asWritten]
  const scripts = [whole, byteByByte, random(item.id)].map((chunking) => ({
    chunking: chunking.name,
    server: rechunked(item.server, chunking),
  }))
  const distinct = new Map<string, ChunkedScript>()
  for (const script of [asWritten, ...scripts]) {
    const bytes = JSON.stringify(
      rechunked(script.server, { name: '', cut: (part) => [part] }, false),
    )
    if (!distinct.has(bytes)) distinct.set(bytes, script)
  }
  return [...distinct.values()]
}

function rechunked(script: WireScript, chunking: Chunking, join = true): WireScript {
  return script.map((connection) =>
    'body' in connection && connection.body
      ? { ...connection, body: cutSteps(connection.body, chunking, join) }
      : connection,
  )
}

/** Bytes that nothing separates are one piece for a chunking; pauses and waits stay where they are. */
function cutSteps(steps: readonly BodyStep[], chunking: Chunking, join: boolean): BodyStep[] {
  const result: BodyStep[] = []
  let pending: Buffer[] = []
  const flush = (): void => {
    if (pending.length > 0)
      for (const part of chunking.cut(Buffer.concat(pending))) result.push(asStep(part))
    pending = []
  }
  for (const step of steps) {
    if (isBytes(step)) {
      for (const chunk of toChunks(step)) {
        pending.push(chunk)
        if (!join) flush()
      }
    } else {
      flush()
      result.push(step)
    }
  }
  flush()
  return result
}

function asStep(bytes: Buffer): BodyStep {
  return { bytes: bytes.toString('latin1') }
}
