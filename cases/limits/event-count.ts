import type { Cases } from '../../harness/case.ts'

const numbers = Array.from({ length: 2000 }, (_, index) => index)

/*
 * The deadlines are far longer than what is linear needs: these cases ask that nothing is lost. That the time grows with
 * the square is the question of limits/growth.
 */
export default [
  {
    id: 'limits/event-count/100000-events',
    title: '100,000 events in one write are dispatched, each of them.',
    requirements: ['DSP-19', 'DSP-01'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 120000,
    server: [{ body: [{ repeat: 'data: x\n\n', times: 100000 }, 'data: last\n\n'] }],
    expect: { messages: [{ data: 'x', times: 100000 }, { data: 'last' }] },
  },
  {
    id: 'limits/event-count/numbered-events',
    title: '2,000 different events in one write are dispatched, each of them once and in order.',
    requirements: ['DSP-19', 'DSP-01'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: [numbers.map((number) => `data: ${number}\n\n`).join('')] }],
    expect: { messages: numbers.map((number) => ({ data: String(number) })) },
  },
  {
    id: 'limits/event-count/100000-blank-lines',
    title: '100,000 blank lines fire nothing, and the stream goes on.',
    requirements: ['DSP-04', 'GRM-03'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 120000,
    server: [{ body: ['data: a\n\n', { repeat: '\n', times: 100000 }, 'data: b\n\n'] }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  {
    id: 'limits/event-count/100000-crlf-blank-lines',
    title: '100,000 blank lines that end with CRLF fire nothing, and the stream goes on.',
    requirements: ['DSP-04', 'LIN-01'],
    dependsOn: ['stream/line-endings/crlf'],
    deadline: 120000,
    server: [{ body: ['data: a\r\n\r\n', { repeat: '\r\n', times: 100000 }, 'data: b\r\n\r\n'] }],
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
  },
  {
    id: 'limits/event-count/100000-comments',
    title: '100,000 comments inside an event leave it as it is.',
    requirements: ['PRC-03'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 60000,
    server: [{ body: ['event: foo\ndata: a\n', { repeat: ': c\n', times: 100000 }, '\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'foo', data: 'a' }] },
  },
  {
    id: 'limits/event-count/100000-ids',
    title: '100,000 ids without data fire nothing, and the last one stays.',
    requirements: ['DSP-02', 'FLD-07'],
    dependsOn: ['stream/id/sets-last-event-id', 'stream/id/block-without-data'],
    deadline: 120000,
    server: [{ body: [{ repeat: 'id: 1\n\n', times: 100000 }, 'id: 2\n\ndata: a\n\n'] }],
    expect: { messages: [{ data: 'a', lastEventId: '2' }] },
  },
] satisfies Cases
