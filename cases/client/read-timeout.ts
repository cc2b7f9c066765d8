import type { Cases } from '../../harness/case.ts'

const document =
  'https://github.com/launchdarkly/sse-contract-tests/blob/main/docs/optional_features.md'

/** Chromium makes the next request twice if it has left a response that it could have stored. */
const notStored: [string, string][] = [['Cache-Control', 'no-store']]

export default [
  {
    id: 'client/read-timeout/silence',
    title:
      'After a silence as long as its read timeout the client leaves the connection and reconnects.',
    level: 'should',
    why: `The standard has no such option; ${document} (read-timeout) says that the client drops and retries the connection.`,
    requirements: [],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { headers: notStored, body: ['retry: 10\ndata: 1\n\n'], end: 'hold' },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { options: { readTimeoutMs: 500 } } },
      { await: 'message' },
      { await: { disconnect: 1 } },
      { await: 'message' },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }] },
  },
  {
    id: 'client/read-timeout/any-byte',
    title:
      'Every byte that comes starts the read timeout anew, that of a comment and of half a line, too.',
    level: 'should',
    why: `The standard has no such option; ${document} (read-timeout) says that any bytes at all reset the clock, and that they need not be a complete line.`,
    requirements: [],
    dependsOn: ['stream/delivery/one-event'],
    server: [
      {
        body: [
          'data: 1\n\n',
          { pause: 1100 },
          ':',
          { pause: 1100 },
          'a',
          { pause: 1100 },
          '\ndata: 2\n\n',
        ],
        end: 'hold',
      },
    ],
    client: [
      { construct: { options: { readTimeoutMs: 3000 } } },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: { messages: [{ data: '1' }, { data: '2' }], requests: [{}] },
  },
] satisfies Cases
