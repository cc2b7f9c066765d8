import { expect, test } from '@playwright/test'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { loadCorpus, type CorpusCase } from '../../corpus/corpus.ts'
import { CaseScript } from './case-script.tsx'

test('the page of every case states all that its scripts say', async () => {
  const untold = (await loadCorpus()).flatMap((testCase) => {
    const text = plain(textOf(testCase))
    const missing = scriptTexts(testCase).filter((part) => !text.includes(plain(part)))
    return missing.length === 0 ? [] : [`${testCase.id}: ${[...new Set(missing)].join(', ')}`]
  })
  expect(untold).toEqual([])
})

test('no page states a Content-Type that is not sent', async () => {
  const wrong = (await loadCorpus()).filter(
    (testCase) =>
      testCase.server.length > 0 &&
      testCase.server.every(
        (answer) => 'document' in answer || 'workerScript' in answer || 'serviceWorker' in answer,
      ) &&
      textOf(testCase).includes('text/event-stream'),
  )
  expect(wrong.map(({ id }) => id)).toEqual([])
})

function textOf({ level = 'must', dependsOn = [], ...testCase }: CorpusCase): string {
  // The expectation stands as the case has it; here it would hide what the scripts do not tell.
  const { expect: _expect, outcomes: _outcomes, ...scripts } = testCase
  const markup = render(h(CaseScript, { of: { ...scripts, level, dependsOn } }))
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** The strings and numbers in both scripts, but the bytes, which are drawn, and the names of realms' contents. */
function scriptTexts({ server, client }: CorpusCase): string[] {
  const heads = server.map((answer) => {
    const { body, raw, ...head }: Record<string, unknown> = answer
    return [head, [body, raw].flat().filter((step) => typeof step === 'object' && !isDrawn(step))]
  })
  return [...leavesOf(heads), ...leavesOf(client ?? [])]
}

function isDrawn(step: object | null): boolean {
  return step !== null && ('bytes' in step || 'repeat' in step)
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : []
}

/** Text without what a quotation changes. */
function plain(text: string): string {
  return JSON.stringify(text)
    .replaceAll(/\\+["\\]?|"/g, '')
    .toLowerCase()
}
