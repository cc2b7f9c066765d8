/** The examples in other languages: the right ones pass, and the one that is wrong on purpose is caught. */
import { expect, test } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../corpus/corpus.ts'
import { commandLine, type Outcome } from './command-line.fixture.ts'

const ids = {
  client: [
    'stream/delivery/one-event',
    'stream/line-endings/cr',
    'connection/status/204',
    'reconnection/basic/after-end',
    'reconnection/last-event-id/sent',
    'client/request/post-of-a-reconnection',
    'client/read-timeout/silence',
    'client/restart/last-event-id',
    'client/comments/handed-over',
  ],
  parser: [
    'stream/delivery/one-event',
    'stream/line-endings/cr',
    'stream/utf8/surrogates',
    'client/comments/handed-over',
  ],
}

const run = (command: string, profile: keyof typeof ids, ...words: string[]): Promise<Outcome> =>
  commandLine(
    ['run', '--command', command, '--profile', profile, '--name', 'example', ...words].concat(
      '--grep',
      `^(${ids[profile].join('|')})$`,
    ),
    projectRoot,
  )

test.beforeEach(() => test.slow())

for (const [name, command, profile, folder] of [
  ['client in Python', 'python3 examples/python/client.py', 'client', 'python'],
  ['parser in Python', 'python3 examples/python/parser.py', 'parser', 'python'],
  ['client in Go', 'go run examples/go/main.go examples/go/parser.go', 'client', 'go'],
  ['parser in Perl', 'perl examples/perl/parser.pl', 'parser', 'perl'],
] as const)
  test(`the ${name} has the verdicts that are expected`, async () => {
    const known = ['--known-failures', `examples/${folder}/known-failures.json`]
    const { status, stdout, stderr } = await run(command, profile, ...known)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^example@command {2}\d passed/m)
    expect(status).toBe(0)
  })

test('the client that is wrong on purpose is caught', async () => {
  const { status, stdout } = await run('python3 examples/python/wrong_client.py', 'client')
  expect(stdout).toContain('fail: stream/line-endings/cr on example@command')
  expect(stdout).toContain('fail: reconnection/last-event-id/sent on example@command')
  expect(stdout).toContain('example@command  6 passed, 2 unexpected, 1 blocked')
  expect(status).toBe(1)
})

test('the client of the guide runs, and the suite finds its bugs', async () => {
  const guide = readFileSync(path.join(projectRoot, 'docs/other-languages.md'), 'utf8')
  const [, source = ''] = /```python\n(.*?)```/s.exec(guide) ?? []
  const file = test.info().outputPath('client.py')
  writeFileSync(file, source)
  const { status, stdout } = await run(`python3 ${file}`, 'client')
  expect(stdout).toContain('fail: stream/line-endings/cr on example@command')
  expect(stdout).toContain('fail: connection/status/204 on example@command')
  expect(stdout).toContain('example@command  3 passed, 2 unexpected')
  expect(status).toBe(1)
})

for (const [mistake, words, sentence] of [
  ['nothing', [], 'Name one thing to run'],
  ['two things', ['adapter.js', '--command', 'x'], 'Name one thing to run'],
  ['a command without its profile', ['--command', 'x'], '--profile client or --profile parser'],
  ['a host for a command', ['--command', 'x', '--host', 'bun'], 'Leave --host out'],
  ['a service that is no URL', ['--service', 'x'], 'x is no URL'],
] as const)
  test(`who names ${mistake} is told what to write: status 2`, async () => {
    const { status, stderr } = await commandLine(['run', ...words], projectRoot)
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
  })
