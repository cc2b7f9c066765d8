import { expect } from '@playwright/test'
import type { Connection } from '../case.ts'
import { test } from './served.fixture.ts'

/** The head of a response, with its line about framing if there is one. */
const head = (framing?: string): string =>
  'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n' +
  `${framing === undefined ? '' : `${framing}\r\n`}Connection: close\r\n\r\n`
const chunkedHead = head('Transfer-Encoding: chunked')

/** Each script, what each read from the socket gives, and how the connection ends if not with FIN. */
const scripts: { name: string; script: Connection; reads: string[]; left?: 'RST' }[] = [
  {
    name: 'the chunked coding has one chunk and one segment for each chunk of the script',
    script: {
      body: ['data: a\r', '\ndata: b\n\n', { bytes: '\xEF\xBB' }, { repeat: 'é', times: 2 }],
    },
    reads: [
      chunkedHead,
      '8\r\ndata: a\r\r\n',
      'a\r\n\ndata: b\n\n\r\n',
      '2\r\n\xEF\xBB\r\n',
      '4\r\n\xC3\xA9\xC3\xA9\r\n0\r\n\r\n',
    ],
  },
  {
    name: 'an empty body is the last chunk alone',
    script: {},
    reads: [`${chunkedHead}0\r\n\r\n`],
  },
  {
    name: 'an empty chunk is nothing, and does not end the chunked coding',
    script: { body: ['data: a\n', '', '\n'] },
    reads: [chunkedHead, '8\r\ndata: a\n\r\n', '1\r\n\n\r\n0\r\n\r\n'],
  },
  {
    name: 'truncate sends FIN and no last chunk',
    script: { body: ['data: a\n\n'], end: 'truncate' },
    reads: [chunkedHead, '9\r\ndata: a\n\n\r\n'],
  },
  {
    name: 'reset sends what was written, then RST',
    script: { body: ['data: a\n\n', { pause: 20 }], end: 'reset' },
    reads: [chunkedHead, '9\r\ndata: a\n\n\r\n'],
    left: 'RST',
  },
  {
    name: 'a Content-Length is what the script says, whatever the body is',
    script: { framing: { length: 4 }, body: ['data: ', 'a\n\n'] },
    reads: [head('Content-Length: 4'), 'data: ', 'a\n\n'],
  },
  {
    name: 'framing close has no framing header, and ends with FIN',
    script: { framing: 'close', body: ['data: a\n', '\n'] },
    reads: [head(), 'data: a\n', '\n'],
  },
  {
    name: 'HTTP/1.0 is announced',
    script: { version: '1.0', framing: 'close', body: [':\n'] },
    reads: [head().replace('1.1', '1.0'), ':\n'],
  },
  {
    name: 'raw bytes have no head and no framing but their own',
    script: { raw: ['HTTP/1.1 200', ' OK\r\n\r\n', { bytes: '\0\xFF' }] },
    reads: ['HTTP/1.1 200', ' OK\r\n\r\n', '\0\xFF'],
  },
  {
    name: 'raw bytes can end with RST',
    script: { raw: ['HTTP/1.1 2', { pause: 20 }], end: 'reset' },
    reads: ['HTTP/1.1 2'],
    left: 'RST',
  },
  { name: 'no response, closed', script: { noResponse: 'close' }, reads: [] },
  { name: 'no response, reset', script: { noResponse: 'reset' }, reads: [], left: 'RST' },
  {
    name: 'status, type and headers are written as they stand, placeholders filled in, bytes as bytes',
    script: {
      status: 301,
      contentType: null,
      headers: [
        ['Location', '/elsewhere'],
        ['X-Bytes', '\xE9\t\x01'],
      ],
      framing: 'none',
    },
    reads: [
      'HTTP/1.1 301 Moved Permanently\r\nLocation: /elsewhere\r\nX-Bytes: \xE9\t\x01\r\nConnection: close\r\n\r\n',
    ],
  },
]

for (const { name, script, reads, left = 'FIN' } of scripts)
  test(name, async ({ play }) => {
    const { ask } = await play([script])
    const connection = ask()
    expect(await connection.left).toBe(left)
    expect(withLastChunkJoined(connection.reads)).toEqual(withLastChunkJoined(reads))
  })

/** Nothing separates the last chunk of the coding from what came before it: they are read together or apart. */
function withLastChunkJoined(reads: readonly string[]): string[] {
  if (reads.at(-1) !== '0\r\n\r\n') return [...reads]
  return [...reads.slice(0, -2), reads.slice(-2).join('')]
}

test('hold leaves the connection open until the run is over', async ({ play }) => {
  const { ask, finish } = await play([{ body: ['data: a\n\n'], end: 'hold' }])
  const connection = ask()
  await connection.endsWith('data: a\n\n\r\n')
  const { kinds } = finish()
  expect(await connection.left).toBe('FIN')
  expect(connection.bytes()).not.toContain('0\r\n\r\n')
  expect(kinds).toEqual(['request', 'head', 'chunk'])
})

test('what comes before a pause is on the wire before it, and the pause is no shorter than said', async ({
  play,
}) => {
  const { ask, finish } = await play([{ before: [{ pause: 30 }], body: ['a', { pause: 50 }, 'b'] }])
  const connection = ask()
  await connection.left
  const [request, answer, first, second] = finish().log
  expect(answer!.time - request!.time).toBeGreaterThanOrEqual(29)
  expect(second!.time - first!.time).toBeGreaterThanOrEqual(49)
  expect(connection.reads.slice(0, 2).at(-1)).toBe('1\r\na\r\n')
})

test('nothing after awaitSignal is written before the signal, in the order of the script', async ({
  play,
}) => {
  const { run, ask } = await play([
    { before: [{ awaitSignal: 'head' }], body: ['a', { awaitSignal: 'body' }, 'b'] },
  ])
  const connection = ask()
  await run.observed({ request: 1 })
  run.signal('body')
  expect(connection.reads).toEqual([])
  run.signal('head')
  expect(await connection.left).toBe('FIN')
  expect(connection.bytes()).toContain('1\r\na\r\n1\r\nb\r\n')
})

test('each signal lets only its own wait go on', async ({ play }) => {
  const { run, ask, finish } = await play([
    { body: ['a', { awaitSignal: 'first' }, 'b', { awaitSignal: 'second' }, 'c'] },
  ])
  const connection = ask()
  await connection.endsWith('a\r\n')
  run.signal('first')
  await connection.endsWith('b\r\n')
  const { log } = finish()
  expect(log.filter((entry) => entry.wire === 'chunk').map(({ bytes }) => bytes)).toEqual([
    'a',
    'b',
  ])
})
