import type { BodyStep, Cases, Expectation } from '../../harness/case.ts'

type Message = NonNullable<Expectation['messages']>[number]

const why =
  'The standard says nothing of time; but if four times the work takes sixteen times as long, a large stream is a hang.'

/*
 * All is on one stream, in chunks as a network brings them, of one packet or of many, and by the client's clock from one
 * numbered message to another. The spans that are compared have the same work, so what is linear takes equally long for
 * all of them, on a machine that is busy too; what is quadratic takes many times as long for what is large, or comes late.
 */
const mark = (name: string) => `data: ${name}\n\n`

/** From a mark to the next one. */
const span = (from: number): [string, string] => [String(from), String(from + 1)]

/** What warms the client up, then small ones and a large one in turn, three times; a mark after each. */
const inTurn = <Piece>(
  first: readonly Piece[],
  small: readonly Piece[],
  large: readonly Piece[],
  marked: (name: string) => Piece,
): Piece[] =>
  [first, small, large, small, large, small, large].flatMap((pieces, index) => [
    ...pieces,
    marked(String(index + 1)),
  ])

/** In such a stream, the large ones may take so many times as long as the small ones. */
const largeOverSmall = (atMost: number): NonNullable<Expectation['growth']> => [
  { spans: [span(2), span(4), span(6)], over: [span(1), span(3), span(5)], atMost },
]

const line = (times: number) => ['data: ', { repeat: 'x', times, chunk: 1460 }, '\n\n']
const dataLines = (times: number) => [{ repeat: 'data: x\n', times, chunk: 1460 }, '\n']
const events = (times: number) => ({ repeat: 'data: x\n\n', times, chunk: 1460 })

/** So long that a client whose time grows with the square takes six times as long, if it is given 64 KiB at once. */
const oneLine = 2_359_296
const shortLine = `data: ${'x'.repeat(oneLine / 64)}\n\n`
const shortLines = { repeat: shortLine, times: 64, chunk: 1460 }

/** So many data lines that it takes such a client ten times as long, of packet after packet. */
const oneEvent = 122_880
const smallEvent = `${'data: x\n'.repeat(oneEvent / 64)}\n`
const smallEvents = { repeat: smallEvent, times: 64, chunk: 1460 }

const lineOf100 = 'x'.repeat(100)
const largeEvent = 15_360
const dataOf100 = (times: number) => [{ repeat: `data: ${lineOf100}\n`, times, chunk: 1460 }, '\n']
const smallerEvent = `${`data: ${lineOf100}\n`.repeat(largeEvent / 64)}\n`
const smallerEvents = { repeat: smallerEvent, times: 64, chunk: 1460 }

const chunkedLines = (chunk: number) => ({ repeat: '\n', times: 65_536, chunk })
const smallChunks = chunkedLines(1460)
/** What a client is given of a busy stream at once, mostly. */
const largeChunk = chunkedLines(65_536)

const message = (data: string): Message => ({ data })
const lineOf = (times: number) => ({ data: [{ repeat: 'x', times }] })
const eventOf = (lines: number, text = 'x') => ({
  data: [{ repeat: `${text}\n`, times: lines - 1 }, text],
})

export default [
  {
    id: 'limits/growth/one-long-line',
    title: 'The time for a line grows with its length and not with its square.',
    level: 'should',
    why,
    requirements: ['LIN-07'],
    dependsOn: ['limits/line-length/1-mib'],
    deadline: 180000,
    server: [{ body: inTurn<BodyStep>(line(131_072), [shortLines], line(oneLine), mark) }],
    expect: {
      messages: inTurn<Message>(
        [lineOf(131_072)],
        [{ ...lineOf(oneLine / 64), times: 64 }],
        [lineOf(oneLine)],
        message,
      ),
      growth: largeOverSmall(4),
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
    server: [{ body: inTurn<BodyStep>(dataLines(5000), [smallEvents], dataLines(oneEvent), mark) }],
    expect: {
      messages: inTurn<Message>(
        [eventOf(5000)],
        [{ ...eventOf(oneEvent / 64), times: 64 }],
        [eventOf(oneEvent)],
        message,
      ),
      growth: largeOverSmall(4),
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
    server: [
      { body: inTurn<BodyStep>(dataOf100(1500), [smallerEvents], dataOf100(largeEvent), mark) },
    ],
    expect: {
      messages: inTurn<Message>(
        [eventOf(1500, lineOf100)],
        [{ ...eventOf(largeEvent / 64, lineOf100), times: 64 }],
        [eventOf(largeEvent, lineOf100)],
        message,
      ),
      // What goes through the event again with each line takes 16 times as long and more, in the fastest engine.
      growth: largeOverSmall(8),
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
    server: [
      {
        body: [
          events(2000),
          mark('1'),
          events(6000),
          mark('2'),
          events(6000),
          mark('3'),
          events(30_000),
          mark('4'),
          events(6000),
          mark('5'),
          events(6000),
          mark('6'),
          events(6000),
          mark('7'),
        ],
      },
    ],
    expect: {
      messages: [
        { data: 'x', times: 2000 },
        { data: '1' },
        { data: 'x', times: 6000 },
        { data: '2' },
        { data: 'x', times: 6000 },
        { data: '3' },
        { data: 'x', times: 30_000 },
        { data: '4' },
        { data: 'x', times: 6000 },
        { data: '5' },
        { data: 'x', times: 6000 },
        { data: '6' },
        { data: 'x', times: 6000 },
        { data: '7' },
      ],
      // As much work, once early and once late in the stream.
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
    deadline: 60000,
    server: [{ body: inTurn<BodyStep>([smallChunks], [smallChunks], [largeChunk], mark) }],
    expect: {
      messages: inTurn<Message>([], [], [], message),
      growth: largeOverSmall(4),
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
    server: [
      {
        body: [
          events(2000),
          mark('1'),
          events(30_000),
          mark('2'),
          { repeat: 'data: x\n\n', times: 30_000 },
          mark('3'),
          events(30_000),
          mark('4'),
          { repeat: 'data: x\n\n', times: 30_000 },
          mark('5'),
        ],
      },
    ],
    expect: {
      messages: [
        { data: 'x', times: 2000 },
        { data: '1' },
        { data: 'x', times: 30_000 },
        { data: '2' },
        { data: 'x', times: 30_000 },
        { data: '3' },
        { data: 'x', times: 30_000 },
        { data: '4' },
        { data: 'x', times: 30_000 },
        { data: '5' },
      ],
      // As much work, in many chunks and in one.
      growth: [{ spans: [span(2), span(4)], over: [span(1), span(3)], atMost: 4 }],
    },
  },
] satisfies Cases
