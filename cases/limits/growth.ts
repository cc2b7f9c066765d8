import type { Cases } from '../../harness/case.ts'

const why =
  'The standard says nothing of time; but where four times the work takes sixteen times as long, a large stream is a hang.'

/*
 * In each case the first connection warms up; then three connections do the work once and three do it four times
 * over, in turn, in chunks as a network brings them. What is linear takes four times as long, what is quadratic
 * sixteen.
 */
const growth = [{ connections: [3, 5, 7], over: [2, 4, 6], atMost: 8 }] satisfies NonNullable<
  Cases[number]['expect']
>['growth']
const end = '\n\ndata: end\n\n'

function inTurn<T>(once: T, fourTimes: T): T[] {
  return [once, fourTimes, once, fourTimes, once, fourTimes]
}

const line = (times: number) => ({ body: ['data: ', { repeat: 'x', times, chunk: 1460 }, end] })
const dataLines = (times: number) => ({ body: [{ repeat: 'data: x\n', times, chunk: 1460 }, end] })
const events = (times: number) => ({ body: [{ repeat: 'data: x\n\n', times, chunk: 1460 }, end] })

export default [
  {
    id: 'limits/growth/one-long-line',
    title: 'The time for a line grows with its length and not with its square.',
    level: 'should',
    why,
    requirements: ['LIN-07'],
    dependsOn: ['limits/line-length/1-mib', 'reconnection/basic/after-end'],
    deadline: 30000,
    server: [
      { body: ['retry: 10\ndata: ', { repeat: 'x', times: 262144, chunk: 1460 }, end] },
      ...inTurn(line(524288), line(2097152)),
    ],
    client: [{ construct: {} }, { await: { messages: 14 } }, { close: true }],
    expect: {
      messages: [
        { data: [{ repeat: 'x', times: 262144 }] },
        { data: 'end' },
        ...inTurn(
          [{ data: [{ repeat: 'x', times: 524288 }] }, { data: 'end' }],
          [{ data: [{ repeat: 'x', times: 2097152 }] }, { data: 'end' }],
        ).flat(),
      ],
      growth,
    },
  },
  {
    id: 'limits/growth/many-data-lines',
    title:
      'The time for the data lines of an event grows with their number and not with its square.',
    level: 'should',
    why,
    requirements: ['FLD-05'],
    dependsOn: ['limits/event-size/10000-data-lines', 'reconnection/basic/after-end'],
    deadline: 30000,
    server: [
      { body: ['retry: 10\n', { repeat: 'data: x\n', times: 5000, chunk: 1460 }, end] },
      ...inTurn(dataLines(15000), dataLines(60000)),
    ],
    client: [{ construct: {} }, { await: { messages: 14 } }, { close: true }],
    expect: {
      messages: [
        { data: [{ repeat: 'x\n', times: 4999 }, 'x'] },
        { data: 'end' },
        ...inTurn(
          [{ data: [{ repeat: 'x\n', times: 14999 }, 'x'] }, { data: 'end' }],
          [{ data: [{ repeat: 'x\n', times: 59999 }, 'x'] }, { data: 'end' }],
        ).flat(),
      ],
      growth,
    },
  },
  {
    id: 'limits/growth/many-events',
    title: 'The time for the events of a stream grows with their number and not with its square.',
    level: 'should',
    why,
    requirements: ['DSP-19', 'LIN-07'],
    dependsOn: ['stream/delivery/one-event', 'reconnection/basic/after-end'],
    deadline: 30000,
    server: [
      { body: ['retry: 10\n', { repeat: 'data: x\n\n', times: 2000, chunk: 1460 }, end] },
      ...inTurn(events(4000), events(16000)),
    ],
    client: [{ construct: {} }, { await: { messages: 62007 } }, { close: true }],
    expect: {
      messages: [
        { data: 'x', times: 2000 },
        { data: 'end' },
        ...inTurn(
          [{ data: 'x', times: 4000 }, { data: 'end' }],
          [{ data: 'x', times: 16000 }, { data: 'end' }],
        ).flat(),
      ],
      growth,
    },
  },
] satisfies Cases
