import type { BodyStep, Cases, ClientStep, Expectation } from '../../harness/case.ts'

type Message = NonNullable<Expectation['messages']>[number]

const why =
  'The standard says nothing of time; but if four times the work takes sixteen times as long, a large stream is a hang.'

/** What is sent before a mark, and the messages that it has. */
interface Part {
  body: BodyStep[]
  messages: Message[]
}

/*
 * All is on one stream, in chunks as a network brings them, of one packet or of many, and by the client's clock from one
 * numbered message to another. The spans that are compared have the same work, so what is linear takes equally long for
 * all of them, on a machine that is busy too; what is quadratic takes many times as long for what is large, or comes late.
 *
 * What follows a mark is sent when the client has it: otherwise a slow client is given several parts at once, and has all
 * of their messages at the same time.
 */
const markedParts = (parts: readonly Part[]) => ({
  body: parts.flatMap(({ body }, index): BodyStep[] => {
    const mark = String(index + 1)
    const marked = [...body, `data: ${mark}\n\n`]
    return index < parts.length - 1 ? [...marked, { awaitSignal: mark }] : marked
  }),
  client: [
    { construct: {} },
    ...parts
      .slice(0, -1)
      .flatMap(({ messages }, index): ClientStep[] => [
        { await: { messages: messages.reduce((sum, { times = 1 }) => sum + times, 1) } },
        { signal: String(index + 1) },
      ]),
    { await: 'error' },
    { close: true },
  ] satisfies ClientStep[],
  messages: parts.flatMap(({ messages }, index) => [...messages, { data: String(index + 1) }]),
})

/** From a mark to the next one. */
const span = (from: number): [string, string] => [String(from), String(from + 1)]

/** What warms the client up, then small ones and a large one in turn, three times. */
const inTurn = (first: Part, small: Part, large: Part) =>
  markedParts([first, small, large, small, large, small, large])

/**
 * In such a stream, the large ones may take so many times as long as the small ones. A client whose time is linear took up
 * to six times as long for large strings on a busy machine, as memory management costs more there; one whose time grows
 * with the square took seven times as long or more.
 */
const largeOverSmall = (atMost: number): NonNullable<Expectation['growth']> => [
  { spans: [span(2), span(4), span(6)], over: [span(1), span(3), span(5)], atMost },
]

const line = (times: number): Part => ({
  body: ['data: ', { repeat: 'x', times, chunk: 1460 }, '\n\n'],
  messages: [{ data: [{ repeat: 'x', times }] }],
})
const dataLines = (times: number, text = 'x'): Part => ({
  body: [{ repeat: `data: ${text}\n`, times, chunk: 1460 }, '\n'],
  messages: [{ data: [{ repeat: `${text}\n`, times: times - 1 }, text] }],
})
/** The same many times, in chunks that do not end where it ends. */
const times = (many: number, text: string, messages: readonly Message[]): Part => ({
  body: [{ repeat: text, times: many, chunk: 1460 }],
  messages: messages.map((message) => ({ ...message, times: many })),
})

/** So long that a client whose time grows with the square takes twenty times as long, if it is given 64 KiB at once. */
const oneLine = 4_718_592
const shortLine = oneLine / 64
const shortLines = times(64, `data: ${'x'.repeat(shortLine)}\n\n`, line(shortLine).messages)

/** So many data lines that it takes such a client ten times as long, of packet after packet. */
const oneEvent = 122_880
const smallEvent = oneEvent / 64
const smallEvents = times(64, `${'data: x\n'.repeat(smallEvent)}\n`, dataLines(smallEvent).messages)

const lineOf100 = 'x'.repeat(100)
const largeEvent = 15_360
const smallerEvent = largeEvent / 64
const smallerEvents = times(
  64,
  `${`data: ${lineOf100}\n`.repeat(smallerEvent)}\n`,
  dataLines(smallerEvent, lineOf100).messages,
)

const blankLines = (many: number): Part => ({
  body: [{ repeat: '\n', times: many, chunk: many }],
  messages: [],
})
/** What a client is given of a busy stream at once, mostly. */
const largeChunk = blankLines(65_536)
/** As many lines, in chunks that cannot be read at once. */
const smallChunks = Array.from({ length: 16 }, () => blankLines(65_536 / 16))

const events = (many: number): Part => times(many, 'data: x\n\n', [{ data: 'x' }])
const eventsInOneWrite = (many: number): Part => ({
  ...events(many),
  body: [{ repeat: 'data: x\n\n', times: many }],
})

const oneLongLine = inTurn(line(131_072), shortLines, line(oneLine))
const manyDataLines = inTurn(dataLines(5000), smallEvents, dataLines(oneEvent))
const oneLargeEvent = inTurn(
  dataLines(1500, lineOf100),
  smallerEvents,
  dataLines(largeEvent, lineOf100),
)
const manyLines = markedParts([
  largeChunk,
  ...smallChunks,
  largeChunk,
  ...smallChunks,
  largeChunk,
  ...smallChunks,
  largeChunk,
])
/** As much work, once early and once late in the stream. */
const earlyAndLate = markedParts([
  events(2000),
  events(6000),
  events(6000),
  events(30_000),
  events(6000),
  events(6000),
  events(6000),
])
/** As much work, in many chunks and in one. */
const chunksAndWrites = markedParts([
  events(2000),
  events(30_000),
  eventsInOneWrite(30_000),
  events(30_000),
  eventsInOneWrite(30_000),
])

export default [
  {
    id: 'limits/growth/one-long-line',
    title: 'The time for a line grows with its length and not with its square.',
    level: 'should',
    why,
    requirements: ['LIN-07'],
    dependsOn: ['limits/line-length/1-mib'],
    deadline: 60000,
    server: [{ body: oneLongLine.body }],
    client: oneLongLine.client,
    expect: {
      messages: oneLongLine.messages,
      growth: largeOverSmall(6),
    },
  },
  {
    id: 'limits/growth/many-data-lines',
    title:
      'The time for the data lines of an event grows with their number and not with its square.',
    level: 'should',
    why,
    requirements: ['FLD-05'],
    dependsOn: ['limits/event-size/10000-data-lines'],
    deadline: 120000,
    server: [{ body: manyDataLines.body }],
    client: manyDataLines.client,
    expect: {
      messages: manyDataLines.messages,
      growth: largeOverSmall(8),
    },
  },
  {
    id: 'limits/growth/one-large-event',
    title: 'The time for an event grows with its size and not with its square.',
    level: 'should',
    why,
    requirements: ['FLD-05', 'LIN-07'],
    dependsOn: ['limits/event-size/1-mib-in-lines-of-100'],
    deadline: 60000,
    server: [{ body: oneLargeEvent.body }],
    client: oneLargeEvent.client,
    expect: {
      messages: oneLargeEvent.messages,
      growth: largeOverSmall(12),
    },
  },
  {
    id: 'limits/growth/many-events',
    title: 'The time for the events of a stream grows with their number and not with its square.',
    level: 'should',
    why,
    requirements: ['DSP-19', 'LIN-07'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 60000,
    server: [{ body: earlyAndLate.body }],
    client: earlyAndLate.client,
    expect: {
      messages: earlyAndLate.messages,
      growth: [{ spans: [span(4), span(5), span(6)], over: [span(1), span(2)], atMost: 4 }],
    },
  },
  {
    id: 'limits/growth/many-lines-in-a-chunk',
    title: 'The time for the lines of a chunk grows with their number and not with its square.',
    level: 'should',
    why,
    requirements: ['LIN-07'],
    dependsOn: ['stream/delivery/one-event', 'limits/event-count/100000-blank-lines'],
    deadline: 120000,
    server: [{ body: manyLines.body }],
    client: manyLines.client,
    expect: {
      messages: manyLines.messages,
      growth: [
        {
          spans: [span(17), span(34), span(51)],
          over: [
            ['1', '17'],
            ['18', '34'],
            ['35', '51'],
          ],
          atMost: 4,
        },
      ],
    },
  },
  {
    id: 'limits/growth/many-events-in-one-write',
    title: 'The time for the events of one write grows with their number and not with its square.',
    level: 'should',
    why,
    requirements: ['DSP-19', 'LIN-07'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 60000,
    server: [{ body: chunksAndWrites.body }],
    client: chunksAndWrites.client,
    expect: {
      messages: chunksAndWrites.messages,
      growth: [{ spans: [span(2), span(4)], over: [span(1), span(3)], atMost: 4 }],
    },
  },
] satisfies Cases
