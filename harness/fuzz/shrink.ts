/** Makes a stream on which a target differs as small as it gets: first its bytes, then its chunking. */
import * as fc from 'fast-check'
import { chunksOf, type Sample } from './grammar.ts'

/** Of samples, which still show the difference. */
export type StillDiffers = (samples: readonly Sample[]) => Promise<boolean[]>

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

/**
 * The smallest sample that can be found from this one and still differs.
 *
 * @param isOver asked before each batch of candidates: whether the time is over
 */
export async function shrink(
  sample: Sample,
  stillDiffers: StillDiffers,
  isOver: () => boolean = () => false,
): Promise<Shrunk> {
  let isCut = false
  const ask: StillDiffers = async (samples) => {
    isCut ||= isOver()
    return isCut ? samples.map(() => false) : stillDiffers(samples)
  }
  const whole = { ...sample, cuts: [] }
  const [differsWhole] = sample.cuts.length > 0 ? await ask([whole]) : [false]
  let current = differsWhole
    ? tokensOf(whole)
    : ((await first(singleCuts(sample), ask)) ?? tokensOf(sample))
  for (let round = 0; round < roundLimit; round++) {
    const smaller =
      (await first(removals(current), ask)) ?? (await first(simplifications(current), ask))
    if (!smaller) break
    current = smaller
  }
  return { sample: sampleOf(current), isSmallest: !isCut }
}

async function first(
  candidates: Iterable<Token[]>,
  stillDiffers: StillDiffers,
): Promise<Token[] | undefined> {
  let asked: Token[][] = []
  const ask = async (): Promise<Token[] | undefined> => {
    const differ = asked.length === 0 ? [] : await stillDiffers(asked.map(sampleOf))
    const found = asked[differ.indexOf(true)]
    asked = []
    return found
  }
  for (const candidate of candidates) {
    asked.push(candidate)
    if (asked.length < batch) continue
    const found = await ask()
    if (found) return found
  }
  return ask()
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

/** The same with one thing plainer: an LF for a CR, a letter for anything else. */
function* simplifications(current: Token[]): Generator<Token[]> {
  for (const [index, token] of current.entries()) {
    const plainer = token === CR ? LF : letter
    if (token === cut || token === LF || token === letter) continue
    // What is plain already stays, or two forms of the same would turn into each other.
    if (token !== CR && isPlain(token)) continue
    yield current.with(index, plainer)
  }
  for (const [index, length] of longCharacters(current))
    yield current.toSpliced(index, length, letter)
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
