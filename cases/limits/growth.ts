import type { Cases } from '../../harness/case.ts'

const why =
  'The standard says nothing of time; but if four times the work takes sixteen times as long, a large stream is a hang.'

/*
 * All is on one stream, in chunks as a network brings them, of one packet or of many, and by the client's clock from one
 * numbered message to another. The two spans that are compared have the same work, so what is linear takes equally long for both, on a
 * machine that is busy too; what is quadratic takes many times as long for what is large, or comes late.
 */
const mark = (name: string) => `data: ${name}\n\n`

/** From a mark to the next one. */
const span = (from: number): [string, string] => [String(from), String(from + 1)]

const line = (times: number) => ['data: ', { repeat: 'x', times, chunk: 1460 }, '\n\n']
const dataLines = (times: number) => [{ repeat: 'data: x\n', times, chunk: 1460 }, '\n']
const events = (times: number) => ({ repeat: 'data: x\n\n', times, chunk: 1460 })

/** So long that a client whose time grows with the square takes six times as long, if it is given 64 KiB at once. */
const oneLine = 2_359_296
const shortLine = `data: ${'x'.repeat(oneLine / 64)}\n\n`
const shortLines = { repeat: shortLine, times: 64, chunk: 1460 }

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
    server: [
      {
        body: [
          ...line(131_072),
          mark('1'),
          shortLines,
          mark('2'),
          ...line(oneLine),
          mark('3'),
          shortLines,
          mark('4'),
          ...line(oneLine),
          mark('5'),
          shortLines,
          mark('6'),
          ...line(oneLine),
          mark('7'),
        ],
      },
    ],
    expect: {
      messages: [
        lineOf(131_072),
        { data: '1' },
        { ...lineOf(oneLine / 64), times: 64 },
        { data: '2' },
        lineOf(oneLine),
        { data: '3' },
        { ...lineOf(oneLine / 64), times: 64 },
        { data: '4' },
        lineOf(oneLine),
        { data: '5' },
        { ...lineOf(oneLine / 64), times: 64 },
        { data: '6' },
        lineOf(oneLine),
        { data: '7' },
      ],
      growth: [
        { spans: [span(2), span(4), span(6)], over: [span(1), span(3), span(5)], atMost: 4 },
      ],
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
    server: [
      {
        body: [
          ...dataLines(5000),
          mark('1'),
          smallEvents,
          mark('2'),
          ...dataLines(oneEvent),
          mark('3'),
          smallEvents,
          mark('4'),
          ...dataLines(oneEvent),
          mark('5'),
          smallEvents,
          mark('6'),
          ...dataLines(oneEvent),
          mark('7'),
        ],
      },
    ],
    expect: {
      messages: [
        eventOf(5000),
        { data: '1' },
        { ...eventOf(oneEvent / 64), times: 64 },
        { data: '2' },
        eventOf(oneEvent),
        { data: '3' },
        { ...eventOf(oneEvent / 64), times: 64 },
        { data: '4' },
        eventOf(oneEvent),
        { data: '5' },
        { ...eventOf(oneEvent / 64), times: 64 },
        { data: '6' },
        eventOf(oneEvent),
        { data: '7' },
      ],
      growth: [
        { spans: [span(2), span(4), span(6)], over: [span(1), span(3), span(5)], atMost: 4 },
      ],
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
      {
        body: [
          ...dataOf100(1500),
          mark('1'),
          smallerEvents,
          mark('2'),
          ...dataOf100(largeEvent),
          mark('3'),
          smallerEvents,
          mark('4'),
          ...dataOf100(largeEvent),
          mark('5'),
          smallerEvents,
          mark('6'),
          ...dataOf100(largeEvent),
          mark('7'),
        ],
      },
    ],
    expect: {
      messages: [
        eventOf(1500, lineOf100),
        { data: '1' },
        { ...eventOf(largeEvent / 64, lineOf100), times: 64 },
        { data: '2' },
        eventOf(largeEvent, lineOf100),
        { data: '3' },
        { ...eventOf(largeEvent / 64, lineOf100), times: 64 },
        { data: '4' },
        eventOf(largeEvent, lineOf100),
        { data: '5' },
        { ...eventOf(largeEvent / 64, lineOf100), times: 64 },
        { data: '6' },
        eventOf(largeEvent, lineOf100),
        { data: '7' },
      ],
      // What goes through the event again with each line takes 16 times as long and more, in the fastest engine.
      growth: [
        { spans: [span(2), span(4), span(6)], over: [span(1), span(3), span(5)], atMost: 8 },
      ],
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
    server: [
      {
        body: [
          smallChunks,
          mark('1'),
          smallChunks,
          mark('2'),
          largeChunk,
          mark('3'),
          smallChunks,
          mark('4'),
          largeChunk,
          mark('5'),
          smallChunks,
          mark('6'),
          largeChunk,
          mark('7'),
        ],
      },
    ],
    expect: {
      messages: ['1', '2', '3', '4', '5', '6', '7'].map((data) => ({ data })),
      growth: [
        { spans: [span(2), span(4), span(6)], over: [span(1), span(3), span(5)], atMost: 4 },
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
