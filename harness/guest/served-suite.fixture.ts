import { test as base } from '@playwright/test'
import { chosenCases } from '../corpus/chosen-cases.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { loadRequirements, loadStandard } from '../corpus/requirements.ts'
import type { Result, Results } from '../results.ts'
import { createCollection } from '../run/results-collection.ts'
import { loopback } from '../server/listen.ts'
import { namesFor } from './addresses.ts'
import { serveSuite } from './serve.ts'

/** The suite as it is served to a test. */
export interface TestedSuite {
  address: string
  results(): Results
  /** What was measured on a target: case id → result. */
  measured(target: string): Record<string, Result>
  /** What a terminal would show. */
  said: string[]
}

interface Options {
  limit?: number
  names?: readonly string[]
}

/** Tests with suites that are served for them. */
export const serveTest = base.extend<{
  serve: (pattern: string, options?: Options) => Promise<TestedSuite>
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  serve: async ({}, use) => {
    const closing: (() => Promise<void>)[] = []
    const corpus = await loadCorpus()
    const requirements = await loadRequirements()
    const standard = await loadStandard()
    await use(async (pattern, { limit = 4, names = [] } = {}) => {
      const collection = createCollection()
      const cases = chosenCases(corpus, pattern, false)
      const said: string[] = []
      const served = await serveSuite(
        { cases, corpus, requirements, known: new Map(), collection },
        {
          at: { address: loopback },
          names: namesFor(loopback, names),
          limit,
          report: 'report/index.html',
          say: (line) => said.push(line),
        },
      )
      closing.push(() => served.close())
      const results = () => collection.results({ cases: corpus, requirements, standard }, true)
      return {
        address: served.address.href,
        results,
        measured: (target) => results().results[target] ?? {},
        said,
      }
    })
    for (const close of closing) await close()
  },
})
