import { expect, test } from '@playwright/test'
import { isBytes, toBuffer, toText } from '../case.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { isParsing, parsedStreams } from '../run/parsing-case.ts'
import { interpret, interpretStreams } from './interpret.ts'
import { utf8Decode } from './utf8-decode.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')

test('each line says what it did, and to which buffer', () => {
  const { steps, events, source } = interpret(
    bytes('id: 7\nretry: 10\n: c\nevent: x\r\ndata: a\rdata\nData: b\n\n'),
  )
  expect(steps.map(({ number, end, did }) => [number, end, did])).toEqual([
    [1, 'LF', 'last event ID buffer = "7"'],
    [2, 'LF', 'reconnection time = 10 ms'],
    [3, 'LF', 'a comment: ignored'],
    [4, 'CRLF', 'event type buffer = "x"'],
    [5, 'CR', 'data buffer += "a\\n"'],
    [6, 'LF', 'data buffer += "\\n"'],
    [7, 'LF', 'an unknown field: ignored'],
    [8, 'LF', 'last event ID = "7"; dispatches "x" with data "a\\n"'],
  ])
  expect(events).toEqual([{ type: 'x', data: 'a\n', lastEventId: '7' }])
  expect(source).toEqual({ lastEventId: '7', reconnectionTime: 10 })
  expect(steps[4]?.buffers).toEqual({ data: 'a\n', eventType: 'x', lastEventId: '7' })
})

test('what is pending at the end is discarded and named', () => {
  const { events, discarded, source } = interpret(bytes('id: 1\nevent: x\ndata: a\ndata: b'))
  expect(events).toEqual([])
  expect(source.lastEventId).toBe('')
  expect(discarded).toBe(
    'a line without its end, the data buffer "a\\n", the event type buffer "x"',
  )
})

test('what the standard leaves open is named', () => {
  expect(interpret(bytes('retry:\ndata: a\n\n')).freedoms).toHaveLength(1)
  expect(interpret(bytes('data: a\n\nretry: 5')).freedoms).toHaveLength(1)
  expect(interpret(bytes('retry: 5\ndata: a\n\n')).freedoms).toEqual([])
})

test('a later stream keeps the last event ID and the reconnection time, and nothing else', () => {
  const [, second] = interpretStreams([
    bytes('id: 1\nretry: 5\ndata: a\n\nevent: x\ndata: b'),
    bytes('data: c\n\n'),
  ])
  expect(second?.events).toEqual([{ type: 'message', data: 'c', lastEventId: '1' }])
  expect(second?.source).toEqual({ lastEventId: '1', reconnectionTime: 5 })
})

test('every second and third byte after every kind of first byte is decoded as the platform does', () => {
  const tails = [0x00, 0x61, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xef, 0xff]
  const differing: Uint8Array[] = []
  for (let first = 0; first < 256; first++)
    for (const second of tails)
      for (const third of tails) {
        const sample = Uint8Array.of(first, second, third, 0x80, 0x41)
        if (utf8Decode(sample) !== new TextDecoder().decode(sample)) differing.push(sample)
      }
  // One expectation: 36,864 of them took minutes.
  expect(differing).toEqual([])
})

test('a BOM is taken away once, and only at the start', () => {
  expect(utf8Decode(bytes('\uFEFF\uFEFFa\uFEFF'))).toBe('\uFEFFa\uFEFF')
  expect(utf8Decode(Uint8Array.of(0xef, 0xbb))).toBe('\uFFFD')
})

test('all cases about streams agree with it', async () => {
  test.setTimeout(0)
  const cases = (await loadCorpus()).filter(isParsing)
  expect(cases.length).toBeGreaterThan(200)
  for (const testCase of cases) {
    const { id, client = [], expect: expected = {} } = testCase
    const streams = parsedStreams(testCase).map((connection) =>
      Buffer.concat(
        ('body' in connection ? (connection.body ?? []) : []).filter(isBytes).map(toBuffer),
      ),
    )
    // It is literal and slow: the cases of size are about memory and time.
    if (streams.some(({ length }) => length > 2 ** 18)) continue
    const listens = new Set<unknown>([
      'open',
      'message',
      'error',
      ...client.flatMap((step) => ('construct' in step ? (step.construct.listen ?? []) : [])),
    ])
    const heard = interpretStreams(streams)
      .flatMap(({ events }) => events)
      .filter(({ type }) => listens.has(type))
    const wanted =
      expected.messages?.flatMap(({ times = 1, ...message }) =>
        Array.from({ length: times }, () => message),
      ) ?? (expected.events ?? []).filter(({ kind }) => kind === 'message')
    expect(heard.length, id).toBe(wanted.length)
    // One expectation for all messages of a case: there are tens of thousands.
    const differing = wanted.flatMap(({ type = 'message', data = '', lastEventId }, index) => {
      const { [index]: one } = heard
      return [
        ...(one?.data === toText(data) ? [] : [`data of message ${index + 1}`]),
        ...(one?.type === type ? [] : [`type of message ${index + 1}: ${one?.type}, not ${type}`]),
        ...(lastEventId === undefined || one?.lastEventId === lastEventId
          ? []
          : [`last event ID of message ${index + 1}: ${one?.lastEventId}, not ${lastEventId}`]),
      ]
    })
    expect(differing, id).toEqual([])
  }
})
