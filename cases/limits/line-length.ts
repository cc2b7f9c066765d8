import type { Cases } from '../../harness/case.ts'

/*
 * The longest line has 4 MiB: the time that WebKitGTK needs for a line grows with its square, and a verdict must not
 * depend on how fast the machine is. `growth` judges how the time grows.
 */
export default [
  {
    id: 'limits/line-length/4-kib-minus-1',
    title: 'A line of one byte less than 4 KiB is dispatched whole, and the stream goes on.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      { body: ['data: ', { repeat: '0123456789', times: 408 }, '012345678\n\ndata: x\n\n'] },
    ],
    expect: {
      messages: [{ data: [{ repeat: '0123456789', times: 408 }, '012345678'] }, { data: 'x' }],
    },
  },
  {
    id: 'limits/line-length/4-kib',
    title: 'A line of 4 KiB is dispatched whole, and the stream goes on.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: ', { repeat: '0123456789', times: 409 }, '\n\ndata: x\n\n'] }],
    expect: { messages: [{ data: [{ repeat: '0123456789', times: 409 }] }, { data: 'x' }] },
  },
  {
    id: 'limits/line-length/4-kib-plus-1',
    title: 'A line of one byte more than 4 KiB is dispatched whole, and the stream goes on.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: ', { repeat: '0123456789', times: 409 }, '0\n\ndata: x\n\n'] }],
    expect: { messages: [{ data: [{ repeat: '0123456789', times: 409 }, '0'] }, { data: 'x' }] },
  },
  {
    id: 'limits/line-length/64-kib-minus-1',
    title: 'A line of one byte less than 64 KiB is dispatched whole, and the stream goes on.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      { body: ['data: ', { repeat: '0123456789', times: 6552 }, '012345678\n\ndata: x\n\n'] },
    ],
    expect: {
      messages: [{ data: [{ repeat: '0123456789', times: 6552 }, '012345678'] }, { data: 'x' }],
    },
  },
  {
    id: 'limits/line-length/64-kib',
    title: 'A line of 64 KiB is dispatched whole, and the stream goes on.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: ', { repeat: '0123456789', times: 6553 }, '\n\ndata: x\n\n'] }],
    expect: { messages: [{ data: [{ repeat: '0123456789', times: 6553 }] }, { data: 'x' }] },
  },
  {
    id: 'limits/line-length/64-kib-plus-1',
    title: 'A line of one byte more than 64 KiB is dispatched whole, and the stream goes on.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: ', { repeat: '0123456789', times: 6553 }, '0\n\ndata: x\n\n'] }],
    expect: { messages: [{ data: [{ repeat: '0123456789', times: 6553 }, '0'] }, { data: 'x' }] },
  },
  {
    id: 'limits/line-length/1-mib-minus-1',
    title: 'A line of one byte less than 1 MiB is dispatched whole, and the stream goes on.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 20000,
    server: [
      { body: ['data: ', { repeat: '0123456789', times: 104856 }, '012345678\n\ndata: x\n\n'] },
    ],
    expect: {
      messages: [{ data: [{ repeat: '0123456789', times: 104856 }, '012345678'] }, { data: 'x' }],
    },
  },
  {
    id: 'limits/line-length/1-mib',
    title: 'A line of 1 MiB is dispatched whole, and the stream goes on.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 20000,
    server: [{ body: ['data: ', { repeat: '0123456789', times: 104857 }, '\n\ndata: x\n\n'] }],
    expect: { messages: [{ data: [{ repeat: '0123456789', times: 104857 }] }, { data: 'x' }] },
  },
  {
    id: 'limits/line-length/1-mib-plus-1',
    title: 'A line of one byte more than 1 MiB is dispatched whole, and the stream goes on.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 20000,
    server: [{ body: ['data: ', { repeat: '0123456789', times: 104857 }, '0\n\ndata: x\n\n'] }],
    expect: { messages: [{ data: [{ repeat: '0123456789', times: 104857 }, '0'] }, { data: 'x' }] },
  },
  {
    id: 'limits/line-length/4-mib',
    title: 'A line of 4 MiB is dispatched whole, and the stream goes on.',
    level: 'should',
    why: 'The standard states no limit, and lets nobody refuse; yet a client that bounds its resources at so much (IAN-03) is not wrong by the letter.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 180000,
    server: [
      { body: ['data: ', { repeat: '0123456789', times: 419429 }, '01234567\n\ndata: x\n\n'] },
    ],
    expect: {
      messages: [{ data: [{ repeat: '0123456789', times: 419429 }, '01234567'] }, { data: 'x' }],
    },
  },
  {
    id: 'limits/line-length/4-mib-plus-1',
    title: 'A line of one byte more than 4 MiB is dispatched whole, and the stream goes on.',
    level: 'should',
    why: 'The standard states no limit, and lets nobody refuse; yet a client that bounds its resources at so much (IAN-03) is not wrong by the letter.',
    requirements: ['LIN-07', 'DSP-10'],
    dependsOn: ['stream/delivery/one-event'],
    deadline: 180000,
    server: [
      { body: ['data: ', { repeat: '0123456789', times: 419429 }, '012345678\n\ndata: x\n\n'] },
    ],
    expect: {
      messages: [{ data: [{ repeat: '0123456789', times: 419429 }, '012345678'] }, { data: 'x' }],
    },
  },
  {
    id: 'limits/line-length/characters-across-blocks',
    title: 'In a line of 1 MiB no character is lost where a block of bytes ends inside it.',
    requirements: ['LIN-07', 'DEC-07'],
    dependsOn: ['stream/utf8/two-three-and-four-bytes'],
    deadline: 20000,
    server: [{ body: ['data: ', { repeat: '漢🌍é', times: 116508 }, '\n\n'] }],
    expect: { messages: [{ data: [{ repeat: '漢🌍é', times: 116508 }] }] },
  },
  {
    id: 'limits/line-length/crlf-across-4096-bytes',
    title:
      'A CRLF whose CR is byte 4,096 of the stream and whose LF is the next one ends one line.',
    requirements: ['LIN-04', 'LIN-07'],
    dependsOn: ['stream/line-endings/crlf-between-data-lines'],
    server: [{ body: ['data: ', { repeat: 'x', times: 4089 }, '\r\ndata: y\r\n\r\n'] }],
    expect: { messages: [{ data: [{ repeat: 'x', times: 4089 }, '\ny'] }] },
  },
  {
    id: 'limits/line-length/crlf-across-16384-bytes',
    title:
      'A CRLF whose CR is byte 16,384 of the stream and whose LF is the next one ends one line.',
    requirements: ['LIN-04', 'LIN-07'],
    dependsOn: ['stream/line-endings/crlf-between-data-lines'],
    server: [{ body: ['data: ', { repeat: 'x', times: 16377 }, '\r\ndata: y\r\n\r\n'] }],
    expect: { messages: [{ data: [{ repeat: 'x', times: 16377 }, '\ny'] }] },
  },
  {
    id: 'limits/line-length/crlf-across-65536-bytes',
    title:
      'A CRLF whose CR is byte 65,536 of the stream and whose LF is the next one ends one line.',
    requirements: ['LIN-04', 'LIN-07'],
    dependsOn: ['stream/line-endings/crlf-between-data-lines'],
    server: [{ body: ['data: ', { repeat: 'x', times: 65529 }, '\r\ndata: y\r\n\r\n'] }],
    expect: { messages: [{ data: [{ repeat: 'x', times: 65529 }, '\ny'] }] },
  },
  {
    id: 'limits/line-length/line-end-after-a-long-line',
    title: 'A line of 1 MiB is complete when its line end arrives alone, after a silence.',
    requirements: ['LIN-07', 'GRM-11'],
    dependsOn: ['stream/delivery/blank-line-on-its-own', 'limits/line-length/1-mib'],
    deadline: 20000,
    server: [
      {
        body: [
          'data: ',
          { repeat: '0123456789', times: 104857 },
          { pause: 30 },
          '\n',
          { pause: 30 },
          '\n',
        ],
        end: 'hold',
      },
    ],
    client: [{ construct: {} }, { await: 'message' }, { close: true }],
    expect: { messages: [{ data: [{ repeat: '0123456789', times: 104857 }] }] },
  },
] satisfies Cases
