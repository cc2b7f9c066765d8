import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'limits/event-size/10000-data-lines',
    title: '10,000 data lines in one event are joined with LF.',
    requirements: ['FLD-05', 'FLD-04'],
    dependsOn: ['stream/data/lines-are-joined-with-lf'],
    deadline: 60000,
    server: [{ body: [{ repeat: 'data: x\n', times: 10000 }, '\n'] }],
    expect: { messages: [{ data: [{ repeat: 'x\n', times: 9999 }, 'x'] }] },
  },
  {
    id: 'limits/event-size/10000-empty-data-lines',
    title: '10,000 data lines without values are 9,999 LF.',
    requirements: ['FLD-06', 'DSP-06'],
    dependsOn: ['stream/data/lines-are-joined-with-lf'],
    deadline: 60000,
    server: [{ body: [{ repeat: 'data:\n', times: 10000 }, '\n'] }],
    expect: { messages: [{ data: [{ repeat: '\n', times: 9999 }] }] },
  },
  {
    id: 'limits/event-size/10000-data-lines-with-crlf',
    title: '10,000 data lines that end with CRLF are joined with LF.',
    requirements: ['FLD-05', 'LIN-01'],
    dependsOn: ['stream/line-endings/crlf', 'stream/line-endings/crlf-split-across-chunks'],
    deadline: 60000,
    server: [{ body: [{ repeat: 'data: x\r\n', times: 10000 }, '\r\n'] }],
    expect: { messages: [{ data: [{ repeat: 'x\n', times: 9999 }, 'x'] }] },
  },
  {
    id: 'limits/event-size/64-kib-in-lines-of-100',
    title: 'An event of 64 KiB in lines of 100 characters is dispatched whole.',
    requirements: ['FLD-05', 'LIN-07'],
    dependsOn: ['stream/data/lines-are-joined-with-lf'],
    deadline: 60000,
    server: [
      {
        body: [
          {
            repeat:
              'data: 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789\n',
            times: 655,
          },
          '\ndata: x\n\n',
        ],
      },
    ],
    expect: {
      messages: [
        {
          data: [
            {
              repeat:
                '0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789\n',
              times: 654,
            },
            '0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789',
          ],
        },
        { data: 'x' },
      ],
    },
  },
  {
    id: 'limits/event-size/1-mib-in-lines-of-100',
    title: 'An event of 1 MiB in lines of 100 characters is dispatched whole.',
    requirements: ['FLD-05', 'LIN-07'],
    dependsOn: ['stream/data/lines-are-joined-with-lf'],
    deadline: 60000,
    server: [
      {
        body: [
          {
            repeat:
              'data: 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789\n',
            times: 10485,
          },
          '\ndata: x\n\n',
        ],
      },
    ],
    expect: {
      messages: [
        {
          data: [
            {
              repeat:
                '0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789\n',
              times: 10484,
            },
            '0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789',
          ],
        },
        { data: 'x' },
      ],
    },
  },
  {
    id: 'limits/event-size/16-mib-in-lines-of-100',
    title: 'An event of 16 MiB in lines of 100 characters is dispatched whole.',
    level: 'should',
    why: 'The standard states no limit, and lets nobody refuse; yet a client that bounds its resources at so much (IAN-03) is not wrong by the letter.',
    requirements: ['FLD-05', 'LIN-07'],
    // What takes time with the square of the size would take minutes; that is the question of the other case.
    dependsOn: ['limits/growth/one-large-event'],
    deadline: 90000,
    server: [
      {
        body: [
          {
            repeat:
              'data: 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789\n',
            times: 167772,
          },
          '\ndata: x\n\n',
        ],
      },
    ],
    expect: {
      messages: [
        {
          data: [
            {
              repeat:
                '0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789\n',
              times: 167771,
            },
            '0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789',
          ],
        },
        { data: 'x' },
      ],
    },
  },
  {
    id: 'limits/event-size/large-then-small',
    title: 'The data of an event of 1 MiB is no part of the small events after it.',
    requirements: ['DSP-18', 'LIN-07'],
    dependsOn: ['stream/delivery/one-event', 'stream/id/sticks'],
    deadline: 20000,
    server: [
      {
        body: [
          'event: big\nid: 1\ndata: ',
          { repeat: '0123456789', times: 104857 },
          '\n\ndata: a\n\ndata: b\n\n',
        ],
      },
    ],
    client: [{ construct: { listen: ['big'] } }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { type: 'big', data: [{ repeat: '0123456789', times: 104857 }], lastEventId: '1' },
        { data: 'a', lastEventId: '1' },
        { data: 'b', lastEventId: '1' },
      ],
    },
  },
  {
    id: 'limits/event-size/large-event-that-is-cut-off',
    title: 'An event of 1 MiB that lacks its blank line is discarded.',
    requirements: ['PRC-11', 'LIN-07'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 20000,
    server: [
      {
        body: [
          'data: a\n\n',
          // A client that gives up a large response shall not lose this event with it.
          { awaitSignal: 'first' },
          'data: ',
          { repeat: '0123456789', times: 104857 },
          '\n',
        ],
      },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'first' },
      { await: 'error' },
      { close: true },
    ],
    expect: { messages: [{ data: 'a' }] },
  },
] satisfies Cases
