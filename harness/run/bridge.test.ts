/** Programs that run apart from the probe and speak in lines: the right ones, and those that do something else. */
import { expect } from '@playwright/test'
import type { CorpusCase } from '../corpus/corpus.ts'
import type { Case } from '../case.ts'
import { test } from './bridge.fixture.ts'
import { createEvaluator } from './evaluator.ts'
import { clean, misbehaving } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

/** What a program does on a stream on which it misbehaves. */
const misbehaves = (how: string): string => `
const { message } = words
words.message = (id, data) => {
  if (data === 'misbehave') { ${how} }
  message(id, data)
}`

const resultOf = (testCase: Case, opened: Parameters<typeof createEvaluator>[0]) => {
  const corpusCase: CorpusCase = { ...testCase, file: '' }
  return createEvaluator(opened, [corpusCase], new Map(), () => '').result(corpusCase)
}

test('a program is named by what it says of itself', async ({ openProgram }) => {
  const { info, profile } = await openProgram()
  expect(profile).toBe('client')
  expect(info).toMatchObject({
    id: 'program@command',
    implementation: { name: 'my-client', version: '1.2' },
    host: { name: 'command', version: 'JavaScript' },
  })
})

for (const profile of ['client', 'parser'] as const)
  test(`a ${profile} that is right passes, many cases at once`, async ({ openProgram }) => {
    const opened = await openProgram('', profile)
    const cases = Array.from({ length: 30 }, () => ({ ...clean, chunkings: 'all' as const }))
    const verdicts = await Promise.all(cases.map((testCase) => runCase(testCase, opened)))
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['pass']))
  })

test('a program that is wrong fails', async ({ openProgram }) => {
  const opened = await openProgram(misbehaves(`data = 'x'`))
  expect(await runCase(misbehaving, opened)).toMatchObject({
    verdict: 'fail',
    detail: { mismatches: [{ rule: 'messages' }] },
  })
})

for (const [does, how, problem] of [
  ['exits', `console.error('cannot go on'); process.exit(3)`, /status 3.*printed: cannot go on/],
  ['does not answer any more', `for (;;);`, /did not answer \{"close"/],
  ['prints something', `write('got ' + data)`, /the line "got misbehave", which is not JSON/],
  ['says an unknown word', `say('massage', { id })`, /no object with one of the words hello, open/],
  ['speaks of an unknown stream', `say('open', { id: 1e6 })`, /stream 1000000, .*never begun/],
] as const)
  test(`a program that ${does} costs that case alone its verdict`, async ({ openProgram }) => {
    const opened = await openProgram(misbehaves(how))
    const [bad, good] = await Promise.all([
      runCase(misbehaving, opened),
      runCase({ ...clean, server: [{ body: ['data: clean\n\n', { pause: 50 }] }] }, opened),
    ])
    expect(bad.verdict).toBe('crash')
    expect(bad.detail?.problem).toMatch(problem)
    expect(good.verdict).toBe('pass')
    expect(opened.hostFaults()).toEqual([])
  })

test('a wrong line about a stream is answered, and the verdict says what is wrong', async ({
  openProgram,
}) => {
  const opened = await openProgram(misbehaves(`say('message', { id, data: 7 })`))
  const { verdict, detail } = await runCase(misbehaving, opened)
  expect(verdict).toBe('fail')
  const problem = /whose "message" is wrong: data: Invalid input: expected string/
  expect(detail?.problem).toMatch(problem)
})

test('a program is told what is wrong with a line', async ({ openProgram }) => {
  const opened = await openProgram(`
    let told
    const { message } = words
    words.wrong = (problem) => (told = problem)
    words.message = (id, data) => {
      if (data === 'misbehave') say('comment', { id })
      message(id, told ?? data)
    }`)
  await runCase(misbehaving, opened)
  const { detail } = await runCase(clean, opened)
  expect(detail?.mismatches[0]?.observed).toMatch(/"comment\\" is wrong: text: /)
})

test('standard error is kept for the story', async ({ openProgram }) => {
  const opened = await openProgram(misbehaves(`console.error('what is this?'); data = 'x'`))
  const { detail } = await runCase(misbehaving, opened)
  expect(detail?.timeline).toContainEqual(
    expect.objectContaining({ what: 'printed', value: 'what is this?\n' }),
  )
})

for (const [does, greeting, sentence] of [
  ['says nothing and ends', `process.exit(1)`, /ended with status 1/],
  ['says something else first', `say('open', { id: 1 })`, /must say hello first/],
  ['says no language', `say('hello', { name: 'a', version: '1' })`, /language: Invalid input/],
  [
    'lacks what is no feature',
    `say('hello', { ...hello, lacks: { x: 'y' } })`,
    /lacks: .*"x"; choose from connections, /,
  ],
] as const)
  test(`a program that ${does} cannot be tested`, async ({ openProgram }) => {
    const opening = openProgram(`words.greet = () => { ${greeting} }`)
    await expect(opening).rejects.toThrow(sentence)
    await expect(opening).rejects.toThrow('docs/other-languages.md')
  })

test('a program that never answers a close cannot be tested', async ({ openProgram }) => {
  test.slow()
  const opened = await openProgram('words.close = () => undefined')
  const verdicts = [await runCase(clean, opened), await runCase(clean, opened)]
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['crash', 'harness-error'])
  expect(opened.lost()).toMatch(/never answered .*"closed"/)
})

test('what a program lacks is n/a', async ({ openProgram }) => {
  const opened = await openProgram(`hello.lacks = { 'error-events': 'it has none' }`)
  expect(opened.lacks).toMatchObject({ 'error-events': 'it has none' })
})

const closing: Case = {
  ...clean,
  server: [{ body: ['data: clean\n\n'], end: 'hold' }],
  client: [{ construct: {} }, { await: 'message' }, { close: true }, { quiet: 200 }],
}

test('what comes before the answer to a close was on its way, and what comes after it is seen', async ({
  openProgram,
}) => {
  const late = `words.close = ({ id }) => {
    words.message(id, 'on its way')
    say('closed', { id })
    if (AFTER) words.message(id, 'too late')
  }`
  const before = await openProgram(late.replace('AFTER', 'false'))
  expect(await runCase(closing, before)).toMatchObject({ verdict: 'pass' })
  const after = await openProgram(late.replace('AFTER', 'true'))
  const { verdict, detail } = await runCase(closing, after)
  expect(verdict).toBe('fail')
  expect(detail?.mismatches[0]?.observed).toContain('too late')
  expect(detail?.mismatches[0]?.observed).not.toContain('on its way')
})

test('a case about a close inside a listener is n/a, for a program is told later', async ({
  openProgram,
}) => {
  const opened = await openProgram()
  expect(await resultOf(closing, opened)).toMatchObject({
    verdict: 'n/a',
    reason: expect.stringContaining('only after it has left the listener'),
  })
})

test('a request that a client makes before it is told to close is left out', async ({
  openProgram,
}) => {
  const again = `const { connect } = words
    words.connect = async (stream) => {
      await connect(stream)
      await fetch(stream.url)
    }`
  const opened = await openProgram(again)
  expect(await resultOf(clean, opened)).toMatchObject({ verdict: 'pass' })
  const waits: Case = {
    ...clean,
    client: [{ construct: {} }, { await: 'error' }, { quiet: 300 }, { close: true }],
  }
  expect(await resultOf(waits, opened)).toMatchObject({ verdict: 'fail' })
})
