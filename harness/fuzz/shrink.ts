/** Makes a stream on which a target differs as small as it gets: first its bytes, then its chunking. */
import * as fc from 'fast-check'
import { chunksOf, type Sample } from './grammar.ts'

/** Of samples, which still show the difference; null: the time is over. */
export type StillDiffers = (samples: readonly Sample[]) => Promise<boolean[] | null>

/** So many candidates are asked at a time. */
const batch = 24
/** A stream that is still this far from its smallest form is small enough. */
const roundLimit = 200

/** A byte, or a place where the stream is cut. */
type Token = number
const cut: Token = -1

/** Removes tokens in the order of fast-check, and never changes one. */
const tokens = fc.array(fc.noShrink(fc.integer({ min: cut, max: 255 })))

/** The smallest sample that was found. */
export interface Shrunk {
  sample: Sample
  /** Whether nothing smaller differs; else the time was over before that was clear. */
  isSmallest: boolean
}

/** Of candidates, which still differ; none of them once the time is over. */
type Differ = (candidates: readonly Token[][]) => Promise<boolean[]>

/** The smallest sample that can be found from this one and still differs. */
export async function shrink(sample: Sample, stillDiffers: StillDiffers): Promise<Shrunk> {
  let isCut = false
  const differ: Differ = async (candidates) => {
    const answers =
      isCut || candidates.length === 0 ? [] : await stillDiffers(candidates.map(sampleOf))
    isCut ||= answers === null
    return candidates.map((_, index) => answers?.[index] ?? false)
  }
  const whole = tokensOf({ ...sample, cuts: [] })
  const [differsWhole] = sample.cuts.length > 0 ? await differ([whole]) : [false]
  let current = differsWhole
    ? whole
    : ((await shortest(singleCuts(sample), differ)) ?? tokensOf(sample))
  current = await withoutLines(linesOf(current), differ)
  for (let round = 0; round < roundLimit; round++) {
    const smaller =
      (await shortest(removals(current), differ)) ??
      (await shortest(simplifications(current), differ))
    if (!smaller) break
    current = smaller
  }
  return { sample: sampleOf(current), isSmallest: !isCut }
}

/** The shortest candidate of the first batch with one that differs. */
async function shortest(
  candidates: Iterable<Token[]>,
  differ: Differ,
): Promise<Token[] | undefined> {
  const shortestOf = async (asked: readonly Token[][]): Promise<Token[] | undefined> => {
    const isFound = await differ(asked)
    return asked.filter((_, index) => isFound[index]).toSorted((a, b) => a.length - b.length)[0]
  }
  let asked: Token[][] = []
  for (const candidate of candidates) {
    asked.push(candidate)
    if (asked.length < batch) continue
    const found = await shortestOf(asked)
    if (found) return found
    asked = []
  }
  return shortestOf(asked)
}

/**
 * Without the lines that do not matter. Most of them do not, so as many as can are taken away at once: byte by byte it
 * would take ten times the questions.
 */
async function withoutLines(lines: Token[][], differ: Differ): Promise<Token[]> {
  const isFree = await differ(lines.map((_, index) => lines.toSpliced(index, 1).flat()))
  const free = lines.filter((_, index) => isFree[index])
  if (free.length === 0) return lines.flat()
  const rests = free
    .map((_, index) => lines.filter((line) => !free.slice(0, index + 1).includes(line)))
    .toReversed()
  // The last one, without the first of them alone, has been asked.
  const isRest = await differ(rests.slice(0, -1).map((rest) => rest.flat()))
  return withoutLines(rests.find((_, index) => isRest[index]) ?? rests.at(-1)!, differ)
}

/** Lines with what ends them; a cut inside a CRLF stays inside it. */
function linesOf(content: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]]
  for (const [index, token] of content.entries()) {
    lines.at(-1)!.push(token)
    if (token === LF || (token === CR && nextByte(content, index) !== LF)) lines.push([])
  }
  return lines.filter(({ length }) => length > 0)
}

/** With one of several cuts alone: most faults need no more, and a stream that is cut everywhere has as many as bytes. */
function* singleCuts(sample: Sample): Generator<Token[]> {
  if (sample.cuts.length < 2) return
  for (const at of sample.cuts) yield tokensOf({ ...sample, cuts: [at] })
}

function* removals(current: Token[]): Generator<Token[]> {
  for (const { value_: value } of tokens.shrink(current, undefined)) yield value
  // Without one of its bytes a character would be malformed, which may matter where the character does not.
  for (const [index, length] of longCharacters(current)) yield current.toSpliced(index, length)
}

/** Where characters of several bytes stand, and how many tokens they take, cuts among them. */
function* longCharacters(current: readonly Token[]): Generator<[index: number, length: number]> {
  for (const [index, token] of current.entries()) {
    if (token < 0xc2) continue
    const isPart = (at: Token): boolean => at === cut || (at >= 0x80 && at < 0xc0)
    const next = current.findIndex((at, place) => place > index && !isPart(at))
    const end = next === -1 ? current.length : next
    // A cut after the last byte stays.
    const last = current.findLastIndex((at, place) => place < end && at !== cut)
    if (last > index) yield [index, last - index + 1]
  }
}

const LF = 0x0a
const CR = 0x0d
const letter = 0x61

/**
 * The same with one thing plainer: an LF for a CR, a letter for anything else. Before a CR a CR is plainer than an LF: it
 * is left where one kind of line end is not enough.
 */
function* simplifications(current: Token[]): Generator<Token[]> {
  for (const [index, token] of current.entries()) {
    const isBeforeCr = nextByte(current, index) === CR
    if (token === LF && isBeforeCr) yield current.with(index, CR)
    if (token === cut || token === LF || token === letter) continue
    if (token === CR && isBeforeCr) {
      yield withLfs(current, index)
      continue
    }
    // What is plain already stays, or two forms of the same would turn into each other.
    if (token !== CR && isPlain(token)) continue
    yield current.with(index, token === CR ? LF : letter)
  }
  for (const [index, length] of longCharacters(current))
    yield current.toSpliced(index, length, letter)
}

/** With LFs for a CR and for those that follow it. */
function withLfs(content: readonly Token[], from: number): Token[] {
  const end = content.findIndex((token, at) => at > from && token !== CR && token !== cut)
  const isOfThem = (at: number): boolean => at >= from && (end === -1 || at < end)
  return content.map((token, at) => (token === CR && isOfThem(at) ? LF : token))
}

function nextByte(content: readonly Token[], index: number): Token | undefined {
  return content.find((token, at) => at > index && token !== cut)
}

/** Letters are parts of names; a digit, a space and a colon mean something. */
function isPlain(token: Token): boolean {
  return /[a-z0-9 :]/.test(String.fromCharCode(token))
}

function tokensOf(sample: Sample): Token[] {
  return chunksOf(sample).flatMap((chunk, index) => (index === 0 ? [...chunk] : [cut, ...chunk]))
}

function sampleOf(content: readonly Token[]): Sample {
  const bytes = content.filter((token) => token !== cut)
  let before = 0
  const cuts: number[] = []
  for (const token of content)
    if (token === cut) cuts.push(before)
    else before++
  return { bytes: Uint8Array.from(bytes), cuts }
}
