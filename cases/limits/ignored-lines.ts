import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'limits/ignored-lines/comment',
    title: 'A comment of 1 MiB is ignored, and the event around it is dispatched.',
    requirements: ['PRC-03', 'LIN-07'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 20000,
    server: [
      {
        body: ['data: a\n', ':', { repeat: '0123456789', times: 104857 }, '\n\ndata: c\n\n'],
      },
    ],
    expect: { messages: [{ data: 'a' }, { data: 'c' }] },
  },
  {
    id: 'limits/ignored-lines/unknown-field',
    title:
      'An unknown field with a value of 1 MiB is ignored, and the event around it is dispatched.',
    requirements: ['FLD-18', 'LIN-07'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 20000,
    server: [
      {
        body: [
          'data: a\n',
          'unknown: ',
          { repeat: '0123456789', times: 104857 },
          '\n\ndata: c\n\n',
        ],
      },
    ],
    expect: { messages: [{ data: 'a' }, { data: 'c' }] },
  },
  {
    id: 'limits/ignored-lines/unknown-name',
    title: 'An unknown field name of 1 MiB is ignored, and the event around it is dispatched.',
    requirements: ['FLD-18', 'GRM-07'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 20000,
    server: [{ body: ['data: a\n', { repeat: '0123456789', times: 104857 }, '\n\ndata: c\n\n'] }],
    expect: { messages: [{ data: 'a' }, { data: 'c' }] },
  },
  {
    id: 'limits/ignored-lines/comment-of-4-mib',
    title: 'A comment of 4 MiB is ignored, and the stream goes on.',
    level: 'should',
    why: 'The standard states no limit, and lets nobody refuse; yet a client that bounds its resources at so much (IAN-03) is not wrong by the letter.',
    requirements: ['PRC-03', 'LIN-07'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 180000,
    server: [{ body: [': ', { repeat: '0123456789', times: 419430 }, '01\ndata: a\n\n'] }],
    expect: { messages: [{ data: 'a' }] },
  },
  {
    id: 'limits/ignored-lines/comment-full-of-fields',
    title: 'A comment of 1 MiB that looks like fields from one end to the other fires nothing.',
    requirements: ['PRC-03', 'LIN-06'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 20000,
    server: [{ body: [':', { repeat: '\u2028\u2028data: no', times: 65536 }, '\ndata: a\n\n'] }],
    expect: { messages: [{ data: 'a' }] },
  },
] satisfies Cases
