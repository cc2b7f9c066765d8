import { visible } from '../answers/byte-literal.ts'
import type { DifferenceKind } from '../answers/difference.ts'
import type { Account } from '../interpreter/account.ts'
import { interpret } from '../interpreter/interpret.ts'
import { chunksOf, type Sample } from './grammar.ts'

/** What the marks of a sample are read off. */
interface Facts extends Sample {
  text: string
  /** The stream as it is shown, with its cuts. */
  cutText: string
  account: Account
}

const ofBytes = new WeakMap<Uint8Array, Pick<Facts, 'text' | 'account'>>()

/** Of a known failure one stream stands in many samples, cut elsewhere in each: what cuts do not change is found out once. */
function factsOf(sample: Sample): Facts {
  const { bytes } = sample
  const facts = ofBytes.get(bytes) ?? {
    text: Buffer.from(bytes).toString('utf8'),
    account: interpret(bytes),
  }
  ofBytes.set(bytes, facts)
  const cutText = chunksOf(sample)
    .map((chunk) => visible(chunk))
    .join('¦')
  return { ...sample, ...facts, cutText }
}

type IsIn = (facts: Facts) => boolean

const hasLine =
  (pattern: RegExp): IsIn =>
  ({ account }) =>
    account.steps.some((step) => pattern.test(step.text))

/** Whether a block, or the stream in the middle of one, ends with the type error. */
const isOfTypeError: IsIn = ({ account: { steps } }) =>
  steps.some(
    ({ buffers }, index) => buffers.eventType === 'error' && (steps[index + 1]?.text ?? '') === '',
  )

/** What may be odd in a stream. Of several marks the first one names the cause: what comes later is met more often. */
const marks: readonly [string, IsIn][] = [
  ['a CRLF that is cut', ({ cutText }) => cutText.includes('\\r¦\\n')],
  ['an empty chunk', (facts) => chunksOf(facts).some(({ length }) => length === 0)],
  ['a BOM that is cut', ({ bytes, cuts }) => bytes[0] === 0xef && cuts.some((at) => at < 3)],
  ['a character that is cut', ({ bytes, cuts }) => cuts.some((at) => (bytes[at] ?? 0) >= 0x80)],
  ['two BOMs', ({ text }) => text.startsWith('\uFEFF\uFEFF')],
  ['a later U+FEFF', ({ text }) => /[^\uFEFF]\uFEFF/u.test(text)],
  ['a BOM', ({ text }) => text.startsWith('\uFEFF')],
  ['what is no UTF-8', ({ text }) => text.includes('\uFFFD')],
  ['an id with U+0000', hasLine(/^id:.*\0/)],
  ['U+0000', ({ bytes }) => bytes.includes(0)],
  ['another line break character', ({ text }) => /[\v\f\u0085\u2028\u2029]/u.test(text)],
  // Where an LF would do, or another CR before a CR, shrinking has left one.
  ['an LF before a CR', ({ text }) => text.includes('\n\r')],
  ['a CR at the end of the stream', ({ text }) => text.endsWith('\r')],
  ['a CR', ({ text }) => /\r(?!\n)/.test(text)],
  ['a CRLF', ({ text }) => text.includes('\r\n')],
  ['an event of type error', isOfTypeError],
  ['a name in another case', hasLine(/^(?!data|id|event|retry)(data|id|event|retry)(:|$)/i)],
  [
    'a name with white space',
    hasLine(/^(\s+(data|id|event|retry)\s*|(data|id|event|retry)\s+)(:|$)/u),
  ],
  ['a name that ends with that of a field', hasLine(/^[^:]*[^:\s](data|id|event|retry)(:|$)/)],
  ['another reconnection time than digits', hasLine(/^retry:(?! ?[0-9]+$)/)],
  ['a reconnection time', hasLine(/^retry/)],
  ['the end of the stream', ({ account }) => account.discarded !== null],
  ['a comment', hasLine(/^:/)],
  ['a cut', ({ cuts }) => cuts.length > 0],
  ['white space at the end of a value', hasLine(/\s$/u)],
  ['white space at the start of a value', hasLine(/^[a-z]+:( \s|[^ \S])/u)],
  ['a name without a colon', hasLine(/^[^:]+$/)],
  ['an empty value', hasLine(/^(data|id|event): ?$/)],
  ['an id', hasLine(/^id/)],
  ['an event type', hasLine(/^event/)],
  ['a colon in a value', hasLine(/^[a-z]+:.*:/)],
  ['several data lines', hasLine(/^data/)],
]

/** The oddities of a stream, the oddest first. */
export function marksOf(sample: Sample): string[] {
  const facts = factsOf(sample)
  return marks.flatMap(([name, isIn]) => (isIn(facts) ? [name] : []))
}

/** What goes wrong before there are fields shows in whatever field stands there, the reconnection time too. */
const beforeFields = new Set([
  'a BOM that is cut',
  'a character that is cut',
  'two BOMs',
  'a later U+FEFF',
  'a BOM',
  'what is no UTF-8',
  'a CRLF that is cut',
  'a CR at the end of the stream',
  'an LF before a CR',
  'a CR',
  'a CRLF',
])

/** The kinds of difference that one cause may show. */
function effectOf(name: string, kind: DifferenceKind): string {
  if (kind === 'reconnectionTime' && beforeFields.has(name)) return 'messages'
  return kind === 'late' || kind === 'reconnectionTime' || kind === 'problem' ? kind : 'messages'
}

/**
 * Another name of what a difference comes from: a target that parses data as JSON gives another spelling of it, whatever
 * else is in the stream. Null: it has none.
 */
export function aliasOf(kind: DifferenceKind): string | null {
  return kind === 'json' ? 'JSON in another spelling' : null
}

/** What a smallest stream and its difference come from, in a few words: the oddest thing that is left in the stream. */
export function causeOf(sample: Sample, kind: DifferenceKind): string {
  const facts = factsOf(sample)
  const [name = 'lines'] = marks.find(([, isIn]) => isIn(facts)) ?? []
  return `${name} (${effectOf(name, kind)})`
}
