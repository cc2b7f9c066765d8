import { expect, test } from '@playwright/test'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../corpus/corpus.ts'
import { commandLine } from './command-line.fixture.ts'

const parser = ['--implementation', 'eventsource-parser-1']

test('try shows what each line did, who differs, and in which chunks', async () => {
  test.setTimeout(0)
  const { status, stdout } = await commandLine(['try', 'data: a\\n\\n\\r', ...parser], projectRoot)
  expect(status).toBe(0)
  expect(stdout).toContain('dispatches "message" with data "a"')
  const twoLines = ['try', 'data: a\\r\\rdata: b\\n\\n', ...parser]
  const differing = await commandLine(twoLines, projectRoot)
  expect(differing.stdout).toContain('✕ eventsource-parser-1  It gave 1 message, not 2 messages.')
  expect(differing.stdout).toContain('in the chunks: data: a\\r\\rdata: b\\n\\n')
})

test('try gives the chunks that were chosen, and shows what cannot be seen', async () => {
  test.setTimeout(0)
  const asked = (...chunks: string[]) =>
    commandLine(['try', '--chunks', ...chunks, ...parser], projectRoot)
  const torn = await asked('data: A\\r\\ndata: B\\r', '\\ndata: C\\r\\n\\r\\n')
  expect(torn.stdout).toContain('✕ eventsource-parser-1  It gave 2 messages, not 1 message.')
  const whole = await asked('data: A\\r\\ndata: B\\r\\ndata: C\\r\\n\\r\\n')
  expect(whole.stdout).toContain('✓ as the standard demands: eventsource-parser-1')
  const twoBoms = await asked('\\u{FEFF}\\u{FEFF}data: a\\n\\n')
  expect(twoBoms.stdout).toContain('1  \\uFEFFdata: a LF  an unknown field: ignored')
})

test('try writes JSON, a page in which the stream is text, and a case', async () => {
  test.setTimeout(0)
  const folder = await mkdtemp(path.join(tmpdir(), 'try-'))
  const [page, saved] = [path.join(folder, 'a.html'), path.join(folder, 'a.ts')]
  const words = ['try', 'data: <script>x\\n\\n', ...parser, '--json', '--html', page]
  const { stdout } = await commandLine([...words, '--save-case', saved], projectRoot)
  expect(JSON.parse(stdout)).toMatchObject({
    accounts: [{ events: [{ type: 'message', data: '<script>x' }] }],
    columns: [{ target: 'eventsource-parser-1', difference: null }],
  })
  const html = await readFile(page, 'utf8')
  expect(html).toContain('&lt;script>x')
  expect(html).not.toContain('<script>x')
  expect(await readFile(saved, 'utf8')).toContain("data: '<script>x'")
})

for (const [words, sentence] of [
  [['try', 'a', '--hex', '61'], 'not several'],
  [['try', '--hex', '6'], 'pairs of hexadecimal digits'],
  [['try', 'a', '--implementation', 'nobody'], 'no implementation nobody'],
] as const)
  test(`try refuses "${words.join(' ')}"`, async () => {
    test.setTimeout(0)
    const { status, stderr } = await commandLine(words, projectRoot)
    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  })
