import { createHash } from 'node:crypto'
import { type Case, type ExpectedEvent, toText } from '../case.ts'
import type { CorpusCase } from '../corpus/corpus.ts'
import { HarnessError } from '../errors.ts'
import type { ChunkedStream } from '../protocol/assignment.ts'
import type { Requirement } from '../results.ts'
import { reasonNotApplicable } from '../run/applicability.ts'
import { parserStreams } from '../run/parser-streams.ts'
import { parsedStreams } from '../run/parsing-case.ts'
import { areReported } from '../run/reconnection-times.ts'
import { interpret } from './interpret.ts'
import type { Caught, Vector, VectorsFile } from './vector.ts'

const aParser = { profile: 'parser', lacks: {}, host: { name: 'vectors', offers: [] } } as const

/** A longer stream is about limits, and would be most of the file. */
const limitBytes = 16 * 1024
/** How many characters of a text are shown. */
const readableLimit = 2000
/** Names of chunkings that are always suggested; others only if they have caught something. */
const suggested = new Set(['as written', 'whole', 'byte by byte', 'random', 'with empty chunks'])

/**
 * The vectors of the corpus: the cases of the chapter `stream` that bytes in and events out can answer.
 *
 * @throws HarnessError if the reference does not show what a case expects
 */
export function makeVectors(
  corpus: readonly CorpusCase[],
  requirements: readonly Requirement[],
  caught: Caught,
): VectorsFile {
  const cases = corpus.filter(
    (one) => one.id.startsWith('stream/') && reasonNotApplicable(one, aParser) === null,
  )
  const vectors = cases.flatMap((one) => vectorsOf(one, requirements, caught[one.id] ?? {}))
  return {
    $schema: './event-stream.schema.json',
    formatVersion: 1,
    digest: createHash('sha256').update(JSON.stringify(vectors)).digest('hex'),
    standard: 'https://html.spec.whatwg.org/multipage/server-sent-events.html',
    vectors,
  }
}

function vectorsOf(
  testCase: CorpusCase,
  requirements: readonly Requirement[],
  caught: Caught[string],
): Vector[] {
  const { id, title, level = 'must', why, chunkings } = testCase
  if (level === 'observe') return []
  const streams = parsedStreams(testCase).map((connection) => {
    const one = parserStreams({
      ...testCase,
      server: [connection],
      ...(chunkings && { chunkings }),
    })
    return {
      bytes: bytesIn(one[0]),
      chunked: one,
      ends: !('end' in connection && connection.end === 'hold'),
    }
  })
  if (streams.some(({ bytes }) => bytes.length > limitBytes || bytes.length === 0)) return []
  const vectors = streams.map(({ bytes, chunked, ends }, index): Vector => ({
    id: index === 0 ? id : `${id}#${index + 1}`,
    case: id,
    title,
    level,
    ...(why !== undefined && { why }),
    requirements: requirements
      .filter((requirement) => testCase.requirements.includes(requirement.id))
      .map((requirement) => ({
        id: requirement.id,
        section: requirement.section,
        url: requirement.url,
      })),
    bytes: bytes.toString('base64'),
    readable: readable(bytes),
    ends,
    chunkings: chunked
      .filter(({ chunking }) => suggested.has(chunking) || caught[chunking])
      .map((stream) => chunkingOf(stream, caught[stream.chunking])),
    ...interpret(bytes),
  }))
  checkAgainst(testCase, vectors)
  return vectors
}

function chunkingOf({ chunking, chunks }: ChunkedStream, caught?: string[]) {
  const sizes = chunks.flatMap((part) => (typeof part === 'string' ? sizeOf(part) : []))
  return { name: chunking, sizes, ...(caught && { caught }) }
}

const sizeOf = (base64: string): number => Buffer.from(base64, 'base64').length

function bytesIn(stream: ChunkedStream | undefined): Buffer {
  const parts = stream?.chunks ?? []
  return Buffer.concat(
    parts.flatMap((part) => (typeof part === 'string' ? Buffer.from(part, 'base64') : [])),
  )
}

/** @throws HarnessError if the case expects other events */
function checkAgainst({ id, expect = {} }: Case, vectors: readonly Vector[]): void {
  const events = vectors.flatMap((vector) => vector.events)
  const { messages, events: all = [] } = expect
  const expected = messages ?? all.filter(({ kind }) => kind === 'message')
  const agrees = (event: Partial<ExpectedEvent>, index: number): boolean => {
    const { type = 'message', data, lastEventId } = event
    const shown = events[index]
    return (
      shown !== undefined &&
      shown.type === type &&
      (data === undefined || shown.data === toText(data)) &&
      // A parser begins each stream anew.
      (vectors.length > 1 || lastEventId === undefined || shown.lastEventId === toText(lastEventId))
    )
  }
  const times = vectors.flatMap(({ reconnectionTimes }) => reconnectionTimes ?? [])
  const isComparable = vectors.every(({ reconnectionTimes }) => reconnectionTimes !== null)
  const agreesInTimes =
    expect.reconnectionTimes === undefined ||
    !isComparable ||
    (expect.reconnectionTimes.flat().length === times.length &&
      areReported(expect.reconnectionTimes, times))
  if (expected.length !== events.length || !expected.every(agrees) || !agreesInTimes)
    throw new HarnessError(
      `The reference interpreter does not show what ${id} expects: one of them is wrong.`,
    )
}

function readable(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  const isText = Buffer.from(text, 'utf8').equals(bytes)
  const shown = isText
    ? text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, escaped)
    : bytes.toString('latin1').replace(/[^ -~]/g, (byte) => `\\x${hex(byte, 2)}`)
  return shown.length > readableLimit ? `${shown.slice(0, readableLimit)}…` : shown
}

const usual: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t' }

function escaped(character: string): string {
  return usual[character] ?? `\\u{${hex(character, 4)}}`
}

function hex(character: string, width: number): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(width, '0')
}
