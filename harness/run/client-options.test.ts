/** What the standard does not have is asked of an API only if its adapter says that it offers it. */
import { expect } from '@playwright/test'
import path from 'node:path'
import { loadCorpus, projectRoot } from '../corpus/corpus.ts'
import type { Result } from '../results.ts'
import { test as bridged } from './bridge.fixture.ts'
import { createEvaluator } from './evaluator.ts'
import { test } from './miniature.fixture.ts'
import type { OpenTarget } from './open-target.ts'

const reference = path.join(projectRoot, 'implementations/reference/connect.ts')

async function resultOf(id: string, opened: OpenTarget): Promise<Result> {
  const corpus = await loadCorpus()
  const testCase = corpus.find((each) => each.id === id)
  if (!testCase) throw new Error(`There is no case ${id}.`)
  return createEvaluator(opened, corpus, new Map(), () => '').result(testCase)
}

test('all that can be offered is asked of a client that offers all', async ({ openFile }) => {
  const opened = await openFile(reference)
  const corpus = await loadCorpus()
  const ids = corpus.map(({ id }) => id).filter((id) => id.startsWith('client/'))
  expect(ids.length).toBeGreaterThan(10)
  for (const id of ids) expect([id, (await resultOf(id, opened)).verdict]).toEqual([id, 'pass'])
})

test('what an adapter does not say to offer is n/a, and its options are not given', async ({
  openSource,
}) => {
  const opened = await openSource(
    `export { connect } from '${reference}'\nexport const about = { offers: ['request-method'] }`,
  )
  for (const id of ['client/request/headers', 'client/request/post', 'client/comments/no-event'])
    expect(await resultOf(id, opened)).toMatchObject({
      verdict: 'n/a',
      reason: expect.stringContaining('the adapter does not say that the API offers it'),
    })
})

test('an offer that no API of the profile is asked for is refused, with those that are', async ({
  openSource,
}) => {
  await expect(
    openSource('export const parse = () => ({})\nexport const about = { offers: ["restart"] }'),
  ).rejects.toThrow(
    /offers "restart", which no API of profile parser is asked: choose from comments/,
  )
  await expect(
    openSource('export const connect = () => ({})\nexport const about = { offers: "restart" }'),
  ).rejects.toThrow(/about\.offers is no list of features/)
})

test('a client that offers restart and has no restart() is told so', async ({ openSource }) => {
  const opened = await openSource(
    `import { connect as all } from '${reference}'
    export const connect = (...given) => ({ close: all(...given).close })
    export const about = { offers: ['restart'] }`,
  )
  expect(await resultOf('client/restart/connects-again', opened)).toMatchObject({
    verdict: 'fail',
    detail: { problem: expect.stringContaining('take restart out of offers') },
  })
})

const offering = `
hello.offers = ['request-headers', 'request-method', 'request-body', 'comments']
words.connect = async ({ id, url, ...options }) => {
  const response = await fetch(url, options)
  say('open', { id })
  for await (const chunk of response.body) {
    for (const line of new TextDecoder().decode(chunk).split('\\n'))
      if (line.startsWith(':')) say('comment', { id, text: line.slice(1) })
    take(id, new TextDecoder().decode(chunk))
  }
}`

const ofPrograms = ['client/request/headers', 'client/request/post-content-type']

bridged('a program that offers options is told them with connect', async ({ openProgram }) => {
  const opened = await openProgram(offering)
  for (const id of ofPrograms)
    expect([id, (await resultOf(id, opened)).verdict]).toEqual([id, 'pass'])
  expect(await resultOf('client/restart/connects-again', opened)).toMatchObject({ verdict: 'n/a' })
})

bridged('a program that ignores what it offers fails', async ({ openProgram }) => {
  const opened = await openProgram(offering.replace('fetch(url, options)', 'fetch(url)'))
  for (const id of ofPrograms)
    expect([id, (await resultOf(id, opened)).verdict]).toEqual([id, 'fail'])
})
