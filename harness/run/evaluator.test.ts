import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import type { CorpusCase } from '../corpus/corpus.ts'
import type { KnownFailures } from '../gate/known-failures.ts'
import type { Result } from '../results.ts'
import { createEvaluator } from './evaluator.ts'
import { test } from './miniature.fixture.ts'
import type { OpenTarget } from './open-target.ts'

/** A case of one message, which a client gets right that takes each line of data for a message. */
function caseOf(name: string, more: Partial<Case> = {}): CorpusCase {
  return {
    id: `stream/evaluator/${name}`,
    title: 'A message is seen.',
    requirements: ['FLD-01'],
    chunkings: 'as written',
    server: [{ body: ['data: a\n\n'] }],
    expect: { messages: [{ data: 'a' }] },
    file: 'cases/stream/evaluator.ts',
    ...more,
  }
}

const root = caseOf('root', { expect: { messages: [{ data: 'b' }] } })
const middle = caseOf('middle', { dependsOn: [root.id] })
const last = caseOf('last', { dependsOn: [middle.id] })

/** The result of one case, when no other is asked for. */
function resultOf(
  opened: OpenTarget,
  testCase: CorpusCase,
  { cases = [root, middle, last], known = new Map() as KnownFailures } = {},
): Promise<Result> {
  return createEvaluator(opened, cases, known, (id) => `run ${id}`).result(testCase)
}

const parser = `export function parse(on) {
  let text = ''
  return {
    push: (bytes) => void (text += new TextDecoder().decode(bytes)),
    end: () => { for (const [, data] of text.matchAll(/data: (.*)\\n/g)) on.message({ data }) },
  }
}`

test('what a case builds on is run first, and blocks it if it fails', async ({ openSource }) => {
  const opened = await openSource(parser)
  expect(await resultOf(opened, middle)).toMatchObject({
    verdict: 'blocked',
    expected: true,
    runs: 0,
    reason: `It builds on ${root.id}, which has the verdict fail.`,
    blockedBy: { id: root.id, verdict: 'fail', isKnown: false },
  })
})

test('a disputed case has its verdict, is not red, and blocks nothing', async ({ openSource }) => {
  const opened = await openSource(parser)
  const disputed = { ...root, disputed: 'https://example.org/1' }
  const cases = [disputed, middle]
  expect(await resultOf(opened, disputed, { cases })).toMatchObject({
    verdict: 'fail',
    expected: true,
  })
  expect(await resultOf(opened, middle, { cases })).toMatchObject({ verdict: 'pass' })
})

test('a case that is blocked by a blocked one names the root, and says if that is known', async ({
  openSource,
}) => {
  const opened = await openSource(parser)
  const known = new Map([[root.id, [{ reason: 'It knows no b.' }]]])
  expect(await resultOf(opened, last, { known })).toMatchObject({
    verdict: 'blocked',
    reason:
      `It builds on ${middle.id}, which is blocked by ${root.id}, which has the verdict fail. ` +
      'It is a known failure: It knows no b.',
    blockedBy: { id: root.id, verdict: 'fail', isKnown: true },
  })
})

test('another failure than the known one is no known failure to blame', async ({ openSource }) => {
  const opened = await openSource(parser)
  const known: KnownFailures = new Map([[root.id, [{ reason: 'Late.', verdict: 'timeout' }]]])
  const { blockedBy, reason } = await resultOf(opened, last, { known })
  expect(blockedBy).toEqual({ id: root.id, verdict: 'fail', isKnown: false })
  expect(reason).not.toContain('known')
})

/** Fails under every chunking but the written one. */
const wholeOnly = `export function parse(on) {
  let pushes = 0
  return {
    push: () => void pushes++,
    end: () => { if (pushes < 2) on.message({ data: 'a' }) },
  }
}`

test('what fails only in another chunking fails, and blocks nothing', async ({ openSource }) => {
  const opened = await openSource(wholeOnly)
  const basic = caseOf('basic', { chunkings: 'all' })
  const next = caseOf('next', { dependsOn: [basic.id] })
  const asked = { cases: [basic, next] }
  const result = await resultOf(opened, basic, asked)
  expect(result).toMatchObject({ verdict: 'fail', detail: { chunking: 'byte by byte' } })
  expect(Object.keys(result)).not.toContain('asWritten')
  expect(await resultOf(opened, next, asked)).toMatchObject({ verdict: 'pass' })
})

test('what fails as written blocks, though another chunking passes', async ({ openSource }) => {
  const opened = await openSource(wholeOnly)
  const basic = caseOf('basic', { chunkings: 'all', server: [{ body: ['data: a\n', '\n'] }] })
  const next = caseOf('next', { dependsOn: [basic.id] })
  expect(await resultOf(opened, next, { cases: [basic, next] })).toMatchObject({
    verdict: 'blocked',
  })
})

test('a case that the run is not scored by is never red, and blocks nothing', async ({
  openSource,
}) => {
  const opened = await openSource(parser)
  const cases = [root, middle]
  const scored = new Set([middle.id])
  const evaluator = createEvaluator(opened, cases, new Map(), () => '', scored)
  expect(await evaluator.result(root)).toMatchObject({
    verdict: 'fail',
    expected: true,
    unscored: true,
  })
  const result = await evaluator.result(middle)
  expect(result).toMatchObject({ verdict: 'pass', expected: true })
  expect(result.unscored).toBeUndefined()
})
