import { expect, test } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { openParsers } from './parsers.ts'

const fileOf = (name: string): string =>
  fileURLToPath(new URL(`${name}.fixture.ts`, import.meta.url))

test('a parser in a loop costs its own answer, and no other', async () => {
  test.setTimeout(0)
  const adapters = { loops: fileOf('loops'), other: fileOf('cuts-crlf') }
  const parsers = await openParsers(adapters, { limitMs: 3000 })
  const streams = ['data: a\n\n', 'data: \0\n\n'].map((text) => [Buffer.from(text)])
  const [loops = [], other = []] = await parsers.ask(['loops', 'other'], streams)
  await parsers.close()
  expect(loops.map(({ problem }) => problem)).toEqual([null, 'It did not return within 3 s.'])
  expect(other.map(({ messages }) => messages.map(({ data }) => data))).toEqual([['a'], ['\0']])
})

test('answers come in the order of parsers and streams, whichever thread gave them', async () => {
  test.setTimeout(0)
  const adapters = { one: fileOf('cuts-crlf'), two: fileOf('loops') }
  const parsers = await openParsers(adapters, { threads: 2 })
  const texts = Array.from({ length: 700 }, (_, index) => `${index}`)
  const answers = await parsers.ask(
    ['two', 'one'],
    texts.map((text) => [Buffer.from(`data: ${text}\n\n`)]),
  )
  await parsers.close()
  const dataOf = answers.map((given) =>
    given.map(({ messages }) => messages.map(({ data }) => data).join()),
  )
  expect(dataOf).toEqual([texts.map(() => ''), texts])
})

test('who asks at the same time as another gets the answers to its own streams', async () => {
  test.setTimeout(0)
  const parsers = await openParsers({ one: fileOf('cuts-crlf') }, { threads: 2 })
  const texts = Array.from({ length: 20 }, (_, index) => `${index}`)
  const dataOf = texts.map(async (text) => {
    const [[answer] = []] = await parsers.ask(['one'], [[Buffer.from(`data: ${text}\n\n`)]])
    return answer?.messages[0]?.data
  })
  expect(await Promise.all(dataOf)).toEqual(texts)
  await parsers.close()
})

test('who waits for an answer is told that the parsers were closed', async () => {
  test.setTimeout(0)
  const parsers = await openParsers({ loops: fileOf('loops') })
  const asked = [0, 1].map(() => parsers.ask(['loops'], [[Buffer.from('data: \0\n\n')]]))
  const problems = asked.map((each) => each.catch(String))
  await parsers.close()
  for (const problem of await Promise.all(problems)) expect(problem).toContain('were closed')
})
