import type { Bytes, Case, Cases } from '../../harness/case.ts'

const anyOrigin: [string, string][] = [['Access-Control-Allow-Origin', '*']]

/**
 * A write of 1 MiB, which is on its way as a whole before the client can tell that it leaves: a message, and fields that
 * are not known. No line ends where the text is repeated, so that the message is there once.
 */
const message = 'data: 1\n\n'
const mebibyte: Bytes = { repeat: message + 'x'.repeat(1024 - message.length), times: 1024 }

/** With 1 MiB each, more than browsers take on a connection before they have to give some of it back (16 MiB). */
const many = Array.from({ length: 24 })

const closeAtTheFirstMessage: NonNullable<Case['client']> = [
  { construct: { url: '{http2}{run}/stream' } },
  { await: 'message' },
  { close: true },
  { leave: 'task' },
]

export default [
  {
    id: 'transport/http2-flow-control/of-streams-left',
    title:
      'What arrives for streams that were closed is given back to the window of the connection: the next stream gets its bytes.',
    requirements: ['CON-32', 'ATT-09'],
    dependsOn: [
      'transport/http2-framing/event-while-open',
      'transport/http2-streams/close-one',
      'stream/unknown-fields/alone-in-a-block',
    ],
    deadline: 30_000,
    server: [
      ...many.map(() => ({ headers: anyOrigin, body: [mebibyte], end: 'hold' as const })),
      { headers: anyOrigin, body: [mebibyte, '\ndata: end\n\n'], end: 'hold' },
    ],
    client: [
      ...many.flatMap(() => closeAtTheFirstMessage),
      { construct: { url: '{http2}{run}/stream' } },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1', times: 24 + 1 }, { data: 'end' }],
      requests: [...many, null].map(() => ({ origin: 'http2' as const })),
    },
  },
  {
    id: 'transport/http2-flow-control/of-a-stream-that-is-read',
    title:
      'What is read is given back to the windows of stream and connection: a stream of 24 MiB arrives whole.',
    requirements: ['CON-32'],
    dependsOn: ['transport/http2-framing/longer-than-a-window'],
    deadline: 30_000,
    server: [
      {
        headers: anyOrigin,
        body: [
          { repeat: `data: ${'x'.repeat(4088)}\n\n`, times: 24 * 256, chunk: 1024 * 1024 },
          'data: end\n\n',
        ],
        end: 'hold',
      },
    ],
    client: [
      { construct: { url: '{http2}{run}/stream' } },
      { await: { messages: 24 * 256 + 1 } },
      { close: true },
    ],
    expect: {
      messages: [{ data: [{ repeat: 'x', times: 4088 }], times: 24 * 256 }, { data: 'end' }],
      requests: [{ origin: 'http2' }],
    },
  },
] satisfies Cases
