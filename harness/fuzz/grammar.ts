/** Streams as a grammar of the format makes them, with mistakes that parsers are known to fall over. */
import * as fc from 'fast-check'

/** A stream and where it is cut: places between its bytes, in ascending order. */
export interface Sample {
  bytes: Uint8Array
  cuts: number[]
}

const text = (value: string): Buffer => Buffer.from(value, 'utf8')
const raw = (...bytes: number[]): Buffer => Buffer.from(bytes)

const among = (...lists: string[][]): fc.Arbitrary<string> => fc.constantFrom(...lists.flat())

const terminator = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('\n', '\r\n', '\r').map(text) },
  // No line end at all, or what other formats take for one.
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', '\u2028', '\u2029', '\u0085', '\v', '\f', '\n\r', '\r\r\n')
      .map(text),
  },
)

const letters = fc.constantFrom('a', 'b', 'c d', 'x', '0', '42', '{"a":1}', '[DONE]').map(text)

/** What may stand in a value and is easily mistaken. */
const oddities = fc.constantFrom(
  ...[' ', '  ', '\t', ':', ': ', '\0', '\uFEFF', '\u00A0', '\u2028', '\u0085', '\v', '\f'].map(
    text,
  ),
  ...['é', '漢', '🌍', '\uFFFD', '"', '\\n', '<b>', 'data: ', 'id: 9', '\u007F', '\u001E'].map(
    text,
  ),
)

/** What is no UTF-8, and characters that are cut. */
const malformed = fc.constantFrom(
  raw(0xff),
  raw(0x80),
  raw(0xc0, 0x80),
  raw(0xe2, 0x82),
  raw(0xe6, 0xbc),
  raw(0xf0, 0x9f),
  raw(0xf0, 0x9f, 0x8c),
  raw(0xed, 0xa0, 0x80),
  raw(0xf4, 0x90, 0x80, 0x80),
  raw(0xef, 0xbb),
)

const value = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: letters },
      { weight: 3, arbitrary: oddities },
      { weight: 1, arbitrary: malformed },
    ),
    { maxLength: 3 },
  )
  .map((parts) => Buffer.concat(parts))

const id = fc.oneof(
  value,
  fc.constantFrom('', '1', '2', '0', ' 3', '4 ', 'a\0b', '\0', 'é', 'null', 'undefined').map(text),
)

const retry = among(
  ['0', '1', '007', '0100', '10', '1500', '2147483648', '4294967396', '9007199254740993'],
  ['99999999999999999999', '9000x', 'x9', '-1', '+1', '1.5', '1e3', '0x10', ' 10', '10 '],
  ['\t10', '٣', '４', '1_000', '1,000', '', 'Infinity', 'NaN', '10\0', '1 0'],
)

const eventType = fc.oneof(
  value,
  fc.constantFrom('', 'message', 'error', 'open', 'x', 'Message', ' y', 'z ', 'a:b').map(text),
)

const oddName = among(
  ['Data', 'DATA', ' data', 'data ', 'data\t', '\tdata', '\uFEFFdata', 'dat', 'dataa', 'datą'],
  ['ID', 'Id', ' id', 'id ', 'Event', ' event', 'event ', 'Retry', ' retry', 'retry '],
  ['foo', '__proto__', 'constructor', 'message', 'lastEventId', '\0data', 'data\0', ' '],
)

const separator = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(':', ': ') },
  { weight: 1, arbitrary: fc.constantFrom(':  ', ':\t', '::', ' :', ' : ', ':\u00A0') },
)

function field(name: string, values: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  return fc
    .tuple(separator, values)
    .map(([between, content]) => Buffer.concat([text(name + between), content]))
}

const line = fc.oneof(
  { weight: 10, arbitrary: field('data', value) },
  { weight: 3, arbitrary: field('id', id) },
  { weight: 3, arbitrary: field('event', eventType) },
  { weight: 2, arbitrary: field('retry', retry.map(text)) },
  { weight: 1, arbitrary: fc.constantFrom('data', 'id', 'event', 'retry').map(text) },
  { weight: 2, arbitrary: value.map((comment) => Buffer.concat([text(':'), comment])) },
  {
    weight: 2,
    arbitrary: oddName.chain((name) => field(name, value)),
  },
  { weight: 1, arbitrary: fc.oneof(value, malformed) },
)

const blank = fc.constant(Buffer.alloc(0))

const endedLine = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: line }, { weight: 2, arbitrary: blank }), terminator)
  .map((parts) => Buffer.concat(parts))

const start = fc.oneof(
  { weight: 8, arbitrary: blank },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      text('\uFEFF'),
      text('\uFEFF\uFEFF'),
      raw(0xef, 0xbb),
      raw(0xfe, 0xff),
    ),
  },
)

const end = fc.oneof(
  { weight: 5, arbitrary: fc.constant(text('data: 0\n\n')) },
  { weight: 2, arbitrary: blank },
  { weight: 2, arbitrary: line },
)

const bytes = fc
  .tuple(start, fc.array(endedLine, { maxLength: 12 }), end)
  .map(([first, lines, last]) => Buffer.concat([first, ...lines, last]))

/** Where to cut: at single places, before and after each byte, or nowhere. */
const places = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.nat(255), { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant<'every byte'>('every byte') },
)

/** A stream and a chunking. */
const sample: fc.Arbitrary<Sample> = fc.tuple(bytes, places).map(([content, at]) => ({
  bytes: content,
  cuts:
    at === 'every byte'
      ? Array.from({ length: Math.max(0, content.length - 1) }, (_, index) => index + 1)
      : [...new Set(at.map((place) => place % (content.length + 1)))].toSorted((a, b) => a - b),
}))

/** The chunks of a sample; a cut at the start or the end makes an empty chunk. */
export function chunksOf({ bytes: content, cuts }: Sample): Uint8Array[] {
  return [0, ...cuts].map((from, index) => content.subarray(from, cuts[index] ?? content.length))
}

/**
 * Samples of a seed, without end; the same seed gives the same ones. They come in batches, since one call to make many
 * costs less than many calls.
 */
export function* samplesOf(seed: number, batch: number): Generator<Sample[]> {
  for (let round = 0; ; round++)
    yield fc.sample(sample, { seed: (seed + round * 0x9e3779b1) | 0, numRuns: batch })
}
