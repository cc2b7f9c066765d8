import type { FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'
import path from 'node:path'
import { loadCorpus } from '../corpus/corpus.ts'
import { loadRequirements, loadStandard } from '../corpus/requirements.ts'
import { messageOf } from '../errors.ts'
import { isPackage } from '../installation.ts'
import { exitWithStatus2 } from './internals.ts'
import { verdictWithoutRun } from '../judge/verdict.ts'
import { type Corpus, createCollection } from '../run/results-collection.ts'
import type { Result, TargetInfo } from '../results.ts'
import { journalEnding } from '../results-journal.ts'
import { summaryLines } from '../report/summary-lines.ts'
import { writeReport } from '../report/write-report.ts'

/** Where a run leaves its report, if the configuration does not say. */
const defaultDirectory = isPackage ? 'conformance/report' : 'reports/latest'

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
  /** Not if all that is run are tests of the user's. */
  #isOfUse = true
  /** The names of the projects, in the order of the configuration. */
  #projects: string[] = []
  #set: string | undefined

  /** @param options as Playwright's configuration gives them: where a run leaves its report */
  constructor({ directory }: { directory?: string } = {}) {
    this.#directory = path.resolve(directory ?? defaultDirectory)
  }

  onBegin(_config: unknown, suite: Suite): void {
    this.#planned = suite.allTests().filter(isOurs).length
    this.#isOfUse = this.#planned > 0 || suite.allTests().length === 0
    this.#projects = suite.suites.map(({ title }) => title)
    const file = `${this.#directory}${journalEnding}`
    void this.#corpus
      .then((corpus) => this.#collection.keepIn(file, corpus))
      .catch((error: unknown) => {
        this.#harnessFaults++
        console.error(messageOf(error))
      })
  }

  onTestEnd(test: TestCase, outcome: TestResult): void {
    if (!isOurs(test)) return
    if (outcome.status !== 'interrupted') this.#ended++
    const project = test.parent.project()?.name ?? ''
    const info = attached(outcome, 'target') as TargetInfo | undefined
    if (info) this.#collection.target(info)
    if (info?.missing !== undefined) return
    this.#set ??= attached(outcome, 'set') as string | undefined
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
    if (!this.#isOfUse) return
    // With --max-failures, a run that was stopped has just failed.
    const isWhole = this.#ended === this.#planned
    const collected = this.#collection.results(await this.#corpus, isWhole)
    const results = { ...collected, ...(this.#set !== undefined && { set: this.#set }) }
    const place = ({ id }: TargetInfo): number => this.#projects.indexOf(id)
    results.targets.sort((a, b) => place(a) - place(b))
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
  return {
    cases: await loadCorpus(),
    requirements: await loadRequirements(),
    standard: await loadStandard(),
  }
}

/** Whether a test is of ours, and not of the user's who has our projects beside his own. */
function isOurs({ location }: TestCase): boolean {
  return /[\\/]harness[\\/]playwright[\\/](cases|missing-host)\.spec\.[jt]s$/.test(location.file)
}

function attached({ attachments }: TestResult, attachment: string): unknown {
  const body = attachments.find(({ name }) => name === attachment)?.body
  return body && JSON.parse(body.toString())
}

function harnessFault({ errors, duration }: TestResult): Result {
  const reason = errors[0]?.message ?? 'The test gave no result.'
  return { ...verdictWithoutRun('harness-error', reason), expected: false, durationMs: duration }
}
