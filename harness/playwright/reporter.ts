import type { FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'
import path from 'node:path'
import { loadCorpus, projectRoot } from '../corpus/corpus.ts'
import { loadRequirements } from '../corpus/requirements.ts'
import { projectTargets } from '../run/targets.ts'
import { messageOf } from '../errors.ts'
import { exitWithStatus2 } from './internals.ts'
import { verdictWithoutRun } from '../judge/verdict.ts'
import { type Corpus, createCollection } from '../run/results-collection.ts'
import type { Result, TargetInfo } from '../results.ts'
import { journalEnding } from '../results-journal.ts'
import { summaryLines } from '../report/summary-lines.ts'
import { writeReport } from '../report/write-report.ts'

/**
 * Playwright's reporter of a conformance run: collects the results that the tests attach, writes the report, and
 * sets exit status 2 if the harness is at fault.
 */
export default class ConformanceReporter implements Reporter {
  readonly #directory: string
  readonly #collection = createCollection()
  readonly #corpus = loadAll()
  #harnessFaults = 0
  #measured = 0
  #ended = 0
  #planned = 0

  /** @param options as Playwright's configuration gives them: where a run leaves its report */
  constructor({ directory }: { directory?: string } = {}) {
    this.#directory = directory ?? path.join(projectRoot, 'reports/latest')
  }

  onBegin(_config: unknown, suite: Suite): void {
    this.#planned = suite.allTests().length
    const file = `${this.#directory}${journalEnding}`
    void this.#corpus
      .then((corpus) => this.#collection.keepIn(file, corpus))
      .catch((error: unknown) => {
        this.#harnessFaults++
        console.error(messageOf(error))
      })
  }

  onTestEnd(test: TestCase, outcome: TestResult): void {
    if (outcome.status !== 'interrupted') this.#ended++
    const project = test.parent.project()?.name ?? ''
    const missing = outcome.annotations.find(({ type }) => type === 'missing host')
    if (missing) return this.#collection.target(missingTarget(project, missing.description ?? ''))
    const info = attached(outcome, 'target') as TargetInfo | undefined
    if (info) this.#collection.target(info)
    const result = attached(outcome, 'result') as Result | undefined
    if (result) {
      this.#collection.result(project, test.title, result)
      this.#measured++
      if (result.verdict === 'harness-error') this.#harnessFaults++
    } else if (outcome.status !== 'skipped' && outcome.status !== 'interrupted') {
      this.#harnessFaults++
      this.#collection.result(project, test.title, harnessFault(outcome))
    }
  }

  /** Of no test: a host that died, a configuration that is wrong. */
  onError(): void {
    this.#harnessFaults++
  }

  async onEnd({ status }: FullResult): Promise<void> {
    // With --max-failures, a run that was stopped has just failed.
    const isWhole = this.#ended === this.#planned
    const results = this.#collection.results(await this.#corpus, isWhole)
    results.targets.sort(byProject)
    for (const line of summaryLines(results)) console.log(line)
    if (this.#measured > 0) {
      await writeReport(results, this.#directory)
      this.#collection.close()
      console.log(
        `Report: ${path.relative(process.cwd(), path.join(this.#directory, 'index.html'))}`,
      )
    }
    // If tests are only listed, none ends and nothing has failed.
    const nothingMeasured = this.#measured === 0 && (this.#ended > 0 || status !== 'passed')
    if (this.#harnessFaults > 0 || nothingMeasured) exitWithStatus2()
  }

  printsToStdio(): boolean {
    return false
  }
}

async function loadAll(): Promise<Corpus> {
  return { cases: await loadCorpus(), requirements: await loadRequirements() }
}

/** Projects are in the order of the configuration; results come in that of their ends. */
function byProject(a: TargetInfo, b: TargetInfo): number {
  const ids = projectTargets().map(({ id }) => id)
  return ids.indexOf(a.id) - ids.indexOf(b.id)
}

function missingTarget(id: string, missing: string): TargetInfo {
  const target = projectTargets().find((candidate) => candidate.id === id)
  return {
    id,
    implementation: { name: target?.implementation ?? id, version: null, profile: null },
    host: { name: target?.host.name ?? id, version: null, source: null },
    missing,
  }
}

function attached({ attachments }: TestResult, attachment: string): unknown {
  const body = attachments.find(({ name }) => name === attachment)?.body
  return body && JSON.parse(body.toString())
}

function harnessFault({ errors, duration }: TestResult): Result {
  const reason = errors[0]?.message ?? 'The test gave no result.'
  return { ...verdictWithoutRun('harness-error', reason), expected: false, durationMs: duration }
}
