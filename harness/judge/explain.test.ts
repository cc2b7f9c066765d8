import { expect, test } from '@playwright/test'
import type { CorpusCase } from '../corpus/corpus.ts'
import type { Requirement, Result } from '../results.ts'
import { messageEntry, requestEntry } from './example-record.fixture.ts'
import { explain } from './explain.ts'

const testCase: CorpusCase = {
  id: 'stream/data/two-lines',
  title: 'Two data lines are joined by a line feed.',
  requirements: ['FLD-01'],
  server: [{ body: ['data: a\r', '\ndata: \\'] }],
  expect: { messages: [{ data: 'a\nb' }] },
  file: 'cases/stream/data.ts',
}
const requirement = (id: string): Requirement => ({
  id,
  section: 'parsing',
  url: `https://html.spec.whatwg.org/#${id}`,
  kind: 'must',
  text: `What ${id} says.`,
})
const result: Result = {
  verdict: 'fail',
  expected: false,
  durationMs: 1,
  waitedMs: 0,
  runs: 1,
  detail: {
    chunking: 'byte by byte',
    problem: 'Not as expected: messages.',
    mismatches: [
      { rule: 'messages', expected: 'data: "x"\ndata: "a"', observed: 'data: "x"\ndata: "b"' },
    ],
    timeline: [
      requestEntry(1),
      { time: 2, wire: 'head', connection: 1, bytes: 'HTTP/1.1 200 OK\r\n\r\n' },
      { time: 3, wire: 'chunk', connection: 1, bytes: 'data: a\r', length: 8 },
      { time: 4, wire: 'chunk', connection: 1, bytes: '\ndata: \\\xFF', length: 4000 },
      messageEntry('b'),
      { time: 5, wire: 'end', connection: 1, how: 'truncate' },
      requestEntry(2, { connection: null }),
      requestEntry(3, { connection: null, method: 'POST', body: 'a\r\xFF' }),
      { time: 6, wire: 'disconnect', connection: 2 },
      { time: 7, wire: 'end', connection: 3, how: 'reset' },
    ],
    command: "npx playwright test --project='x@node' --grep 'stream/data/two-lines$'",
  },
}
const explained = explain(testCase, 'x@node', result, [
  requirement('FLD-01'),
  requirement('FLD-02'),
])
const lines = explained.split('\n')

test('a failure says what failed where, and what was demanded', () => {
  expect(lines[0]).toBe('fail: stream/data/two-lines on x@node')
  expect(lines).toContain('Two data lines are joined by a line feed.')
})

test('it shows the requirements of the case with their links, and no others', () => {
  expect(explained).toContain('FLD-01: What FLD-01 says.')
  expect(explained).toContain('https://html.spec.whatwg.org/#FLD-01')
  expect(explained).not.toContain('FLD-02')
})

test('it shows expected and observed as a diff, and the chunking', () => {
  expect(explained).toContain('(chunking: byte by byte)')
  expect(explained).toContain(
    ['messages (- expected, + observed):', '    data: "x"', '  - data: "a"', '  + data: "b"'].join(
      '\n',
    ),
  )
})

test('it shows the bytes as they were sent, with their chunk boundaries', () => {
  expect(lines).toContain('  1 ← HTTP/1.1 200 OK\\r\\n\\r\\n')
  expect(lines).toContain('  1 ← data: a\\r | \\ndata: \\\\\\xff… (4000 bytes)')
})

test('it shows requests and how connections ended', () => {
  expect(lines).toContain('  1 → GET /run/0123/stream (page)')
  expect(lines).toContain('  1 ended by the server (truncate)')
  expect(lines).toContain('  – → GET /run/0123/stream (page)')
  expect(lines).toContain(String.raw`  – → POST /run/0123/stream (page) a\r\xff`)
  expect(lines).toContain('  2 left by the client')
  expect(lines).toContain('  3 reset by the server')
})

test('it ends with the command that runs just this', () => {
  expect(lines.at(-1)).toBe(`Just this: ${result.detail?.command}`)
})

test('a result without detail is explained by its reason', () => {
  const { detail: _detail, ...bare } = result
  const text = explain(testCase, 'x@node', { ...bare, verdict: 'pass', reason: 'It is stale.' }, [])
  expect(text.split('\n').at(-1)).toBe('It is stale.')
})
