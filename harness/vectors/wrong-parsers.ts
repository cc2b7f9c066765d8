/** Parsers with one mistake each, as they are seen in the wild, and the vectors that catch them. */
import type { Vector } from './vector.ts'

/** What a parser shows of a stream. */
export interface Shown {
  events: { type: string; data: string; lastEventId: string }[]
  lastEventId: string
  reconnectionTimes: number[]
}

/** Makes of chunks what a parser shows; the end of the stream comes after them. */
export type ParseChunks = (chunks: readonly Uint8Array[]) => Shown

/** What can be done otherwise than the standard says. */
interface Ways {
  /** The text of chunk after chunk. */
  decode(chunks: readonly Uint8Array[]): string[]
  /** Lines, and whether the last one has an end. */
  split(texts: readonly string[]): string[]
  fieldOf(line: string): [name: string, value: string]
  typeOf(type: string): string
  join(data: readonly string[]): string
  isDispatched(data: readonly string[]): boolean
  typeAfter(type: string): string
  isId(value: string): boolean
  timeOf(value: string): number | null
  dispatchesAtTheEnd: boolean
}

function decoded(chunks: readonly Uint8Array[]): string[] {
  const decoder = new TextDecoder()
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true }))
}

function partOf(line: string): [string, string] {
  const colon = line.indexOf(':')
  if (colon === -1) return [line, '']
  return [line.slice(0, colon), line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)]
}

const right: Ways = {
  decode: decoded,
  split: (texts) =>
    texts
      .join('')
      .split(/\r\n|\r|\n/)
      .slice(0, -1),
  fieldOf: partOf,
  typeOf: (type) => type || 'message',
  join: (data) => data.join('\n'),
  isDispatched: (data) => data.length > 0,
  typeAfter: () => '',
  isId: (value) => !value.includes('\0'),
  timeOf: (value) => (/^[0-9]+$/.test(value) ? Number(value) : null),
  dispatchesAtTheEnd: false,
}

const mistakes: Readonly<Record<string, Partial<Ways>>> = {
  'ends lines at LF alone': {
    split: (texts) =>
      texts
        .join('')
        .split('\n')
        .slice(0, -1)
        .map((line) => line.replace(/\r$/, '')),
  },
  'does not end lines at CR alone': {
    split: (texts) => texts.join('').split(/\r?\n/).slice(0, -1),
  },
  'takes a CRLF in two chunks for two ends of lines': {
    split: (texts) => {
      const marked = texts.map((text) => text.replaceAll(/\r\n|\r|\n/g, '\n'))
      return marked.join('').split('\n').slice(0, -1)
    },
  },
  'takes each chunk for whole lines': {
    split: (texts) => texts.flatMap((text) => text.split(/\r\n|\r|\n/).slice(0, -1)),
  },
  'takes the end of the stream for the end of a line': {
    split: (texts) => texts.join('').split(/\r\n|\r|\n/),
  },
  'dispatches what is pending at the end of the stream': { dispatchesAtTheEnd: true },
  'decodes each chunk on its own': {
    decode: (chunks) => {
      const [first, ...others] = chunks.filter(({ length }) => length > 0)
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
      const begin = first ? [new TextDecoder().decode(first)] : []
      return [...begin, ...others.map((chunk) => decoder.decode(chunk))]
    },
  },
  'keeps a leading BOM': {
    decode: (chunks) => {
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
      return chunks.map((chunk) => decoder.decode(chunk, { stream: true }))
    },
  },
  'drops every BOM': { decode: (chunks) => [decoded(chunks).join('').replaceAll('\uFEFF', '')] },
  'trims values': {
    fieldOf: (line) => {
      const [name, value] = partOf(line)
      return [name, value.trim()]
    },
  },
  'needs a space after the colon': {
    fieldOf: (line) => {
      const [name = '', ...values] = line.split(': ')
      return [name, values.join(': ')]
    },
  },
  'splits at every colon': {
    fieldOf: (line) => {
      const [name = '', value = ''] = line.split(':')
      return [name, value.replace(/^ /, '')]
    },
  },
  'ignores the case of field names': {
    fieldOf: (line) => {
      const [name, value] = partOf(line)
      return [name.toLowerCase(), value]
    },
  },
  'joins data lines without LF': { join: (data) => data.join('') },
  'drops empty data': { isDispatched: (data) => data.join('') !== '' },
  'dispatches blocks without data': { isDispatched: () => true },
  'keeps the type for the next event': { typeAfter: (type) => type },
  'leaves an empty type empty': { typeOf: (type) => type },
  'takes ids with NUL': { isId: () => true },
  'takes no empty id': { isId: (value) => value !== '' && !value.includes('\0') },
  'reads times with parseInt': {
    timeOf: (value) => (Number.isNaN(Number.parseInt(value)) ? null : Number.parseInt(value)),
  },
  'reads times with Number': {
    timeOf: (value) => (Number.isNaN(Number(value)) ? null : Number(value)),
  },
}

/** Parsers that do one thing wrongly: what it is → the parser. */
export const wrongParsers: Readonly<Record<string, ParseChunks>> = Object.fromEntries(
  Object.entries(mistakes).map(([mistake, ways]) => [mistake, parserOf({ ...right, ...ways })]),
)

/** The parser that does nothing wrongly. */
export const rightParser = parserOf(right)

function parserOf(ways: Ways): ParseChunks {
  return (chunks) => {
    const shown: Shown = { events: [], lastEventId: '', reconnectionTimes: [] }
    let [data, type, id]: [string[], string, string] = [[], '', '']
    const dispatch = (): void => {
      shown.lastEventId = id
      if (ways.isDispatched(data))
        shown.events.push({ type: ways.typeOf(type), data: ways.join(data), lastEventId: id })
      data = []
      type = ways.typeAfter(type)
    }
    for (const line of ways.split(ways.decode(chunks))) {
      if (line === '') dispatch()
      else if (!line.startsWith(':')) {
        const [name, value] = ways.fieldOf(line)
        const timeMs = name === 'retry' ? ways.timeOf(value) : null
        if (name === 'data') data.push(value)
        if (name === 'event') type = value
        if (name === 'id' && ways.isId(value)) id = value
        if (timeMs !== null) shown.reconnectionTimes.push(timeMs)
      }
    }
    if (ways.dispatchesAtTheEnd && data.length > 0) dispatch()
    return shown
  }
}

/** The first chunking under which a parser does not show what a vector says; undefined if it does under all. */
export function caughtBy(vector: Vector, parse: ParseChunks): string | undefined {
  const bytes = Buffer.from(vector.bytes, 'base64')
  const expected = JSON.stringify([
    vector.events.map(({ type, data, lastEventId }) => ({ type, data, lastEventId })),
    vector.lastEventId,
    vector.reconnectionTimes,
  ])
  return vector.chunkings.find(({ sizes }) => {
    let at = 0
    const { events, lastEventId, reconnectionTimes } = parse(
      sizes.map((size) => bytes.subarray(at, (at += size))),
    )
    const times = vector.reconnectionTimes && reconnectionTimes
    return JSON.stringify([events, lastEventId, times]) !== expected
  })?.name
}
