/**
 * A second interpreter of event streams: section 9.2.6 of the standard in its own words, line by line over the whole
 * decoded stream. It knows no chunks and no speed. It is written apart from implementations/reference and shares no
 * line with it, so that a mistake of one of them shows as a difference.
 */
import type { Account, Buffers, DispatchedEvent, SourceState, Step } from './account.ts'
import { type Line, linesOf } from './lines.ts'
import { utf8Decode } from './utf8-decode.ts'

/** An event source that no stream has told anything yet. */
const initialSource: SourceState = { lastEventId: '', reconnectionTime: null }

/**
 * Interprets a stream, from its first byte to its end.
 *
 * @param source what streams before it have left. To the letter the last event ID buffer is empty at first; like every
 * engine and the cases of level `interop` about BUF-03, it begins with the last event ID string.
 */
export function interpret(bytes: Uint8Array, source: SourceState = initialSource): Account {
  const state: State = {
    buffers: { data: '', eventType: '', lastEventId: source.lastEventId },
    source: { ...source },
  }
  const steps = linesOf(utf8Decode(bytes)).map((line, index): Step => {
    const done =
      line.end === null
        ? { did: 'the stream ends in the line: it is discarded', requirements: ['PRC-11'] }
        : processLine(line, state)
    return {
      ...line,
      number: index + 1,
      ...done,
      buffers: { ...state.buffers },
      source: { ...state.source },
    }
  })
  return {
    steps,
    events: steps.flatMap(({ dispatched }) => dispatched ?? []),
    source: state.source,
    discarded: discardedOf(steps, state.buffers),
    freedoms: freedomsOf(steps),
  }
}

/**
 * Interprets the streams of consecutive connections of one event source.
 *
 * @returns an account for each
 */
export function interpretStreams(streams: readonly Uint8Array[]): Account[] {
  let source = initialSource
  return streams.map((bytes) => {
    const account = interpret(bytes, source)
    source = account.source
    return account
  })
}

interface State {
  buffers: Buffers
  source: SourceState
}

type Done = Pick<Step, 'did' | 'requirements' | 'field' | 'dispatched'>

/** "Lines must be processed, in the order they are received, as follows". */
function processLine({ text }: Line, state: State): Done {
  if (text === '') return dispatch(state)
  if (text.startsWith(':')) return { did: 'a comment: ignored', requirements: ['PRC-03'] }
  if (text.includes(':')) {
    const name = text.slice(0, text.indexOf(':'))
    let value = text.slice(text.indexOf(':') + 1)
    const hasSpace = value.startsWith(' ')
    if (hasSpace) value = value.slice(1)
    const done = processField(name, value, state)
    const requirements = ['PRC-04', hasSpace ? 'PRC-06' : 'PRC-05', ...done.requirements]
    return { ...done, field: { name, value }, requirements }
  }
  const done = processField(text, '', state)
  return {
    ...done,
    field: { name: text, value: '' },
    requirements: ['PRC-09', ...done.requirements],
  }
}

/** "The steps to process the field given a field name and a field value". */
function processField(name: string, value: string, { buffers, source }: State): Done {
  if (name === 'event') {
    buffers.eventType = value
    return { did: `event type buffer = ${quoted(value)}`, requirements: ['FLD-02'] }
  }
  if (name === 'data') {
    buffers.data += value
    buffers.data += '\n'
    return { did: `data buffer += ${quoted(`${value}\n`)}`, requirements: ['FLD-04'] }
  }
  if (name === 'id') {
    if (value.includes('\0'))
      return { did: 'the value contains U+0000: ignored', requirements: ['FLD-08'] }
    buffers.lastEventId = value
    return { did: `last event ID buffer = ${quoted(value)}`, requirements: ['FLD-07'] }
  }
  if (name === 'retry') {
    // An empty value consists of only digits in a vacuous way, but there is no integer to interpret it as.
    if (value === '')
      return { did: 'the value names no integer: ignored', requirements: ['FLD-16'] }
    if (!Array.from(value).every((character) => asciiDigits.includes(character)))
      return { did: 'the value is not only ASCII digits: ignored', requirements: ['FLD-14'] }
    source.reconnectionTime = Number.parseInt(value, 10)
    return { did: `reconnection time = ${source.reconnectionTime} ms`, requirements: ['FLD-11'] }
  }
  return { did: 'an unknown field: ignored', requirements: ['FLD-18'] }
}

const asciiDigits = '0123456789'

/** "For web browsers, the appropriate steps to dispatch the event are as follows". */
function dispatch({ buffers, source }: State): Done {
  // Step 1.
  const before = source.lastEventId
  source.lastEventId = buffers.lastEventId
  const changed =
    before === source.lastEventId ? '' : `last event ID = ${quoted(source.lastEventId)}; `
  // Step 2.
  if (buffers.data === '') {
    const { eventType } = buffers
    buffers.data = ''
    buffers.eventType = ''
    const cleared = eventType === '' ? '' : '; event type buffer cleared'
    return {
      did: `${changed}the data buffer is empty: no event${cleared}`,
      requirements: ['DSP-02', 'DSP-04'],
    }
  }
  // Step 3.
  let { data } = buffers
  if (data.endsWith('\n')) data = data.slice(0, -1)
  // Steps 4 and 5.
  const event: DispatchedEvent = { type: 'message', data, lastEventId: source.lastEventId }
  // Step 6.
  if (buffers.eventType !== '') event.type = buffers.eventType
  // Step 7.
  buffers.data = ''
  buffers.eventType = ''
  // Step 8.
  return {
    did: `${changed}dispatches ${quoted(event.type)} with data ${quoted(data)}`,
    requirements: ['PRC-02', 'DSP-06', event.type === 'message' ? 'DSP-11' : 'DSP-16', 'DSP-18'],
    dispatched: event,
  }
}

/** "Once the end of the file is reached, any pending data must be discarded." */
function discardedOf(steps: readonly Step[], { data, eventType }: Buffers): string | null {
  const pending = [
    ...(steps.at(-1)?.end === null ? ['a line without its end'] : []),
    ...(data === '' ? [] : [`the data buffer ${quoted(data)}`]),
    ...(eventType === '' ? [] : [`the event type buffer ${quoted(eventType)}`]),
  ]
  return pending.length === 0 ? null : pending.join(', ')
}

function freedomsOf(steps: readonly Step[]): string[] {
  const isRetry = ({ field, text }: Step): boolean => (field?.name ?? text) === 'retry'
  const last = steps.at(-1)
  return [
    ...(steps.some((step) => isRetry(step) && (step.field?.value ?? '') === '')
      ? ['Whether an empty retry value sets the reconnection time is left open (FLD-16).']
      : []),
    ...(last?.end === null && /^retry: ?[0-9]*$/.test(last.text)
      ? [
          'Whether a last line without its end is processed is left open (PRC-14): its retry may count.',
        ]
      : []),
  ]
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
