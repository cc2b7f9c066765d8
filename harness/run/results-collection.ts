import { cpus } from 'node:os'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type CorpusCase, projectRoot } from '../corpus/corpus.ts'
import {
  type CaseInfo,
  type Requirement,
  type Result,
  type Results,
  schemaVersion,
  type TargetInfo,
} from '../results.ts'
import { type Journal, openJournal, refuseWritten } from '../results-journal.ts'

/** What a run has measured so far, in the order in which targets came; also on disk, until it is finished. */
export interface Collection {
  target(info: TargetInfo): void
  result(targetId: string, caseId: string, result: Result): void
  /**
   * Keeps on disk, from now on, what has come and what comes.
   *
   * @throws HarnessError if another run is doing so
   */
  keepIn(journalFile: string, corpus: Corpus): void
  /** @param isWhole the run has come to its end, and was not stopped */
  results(corpus: Corpus, isWhole: boolean): Results
  /** Takes the journal away: the results have been written elsewhere. */
  close(): void
}

/** What the results are about. */
export interface Corpus {
  cases: readonly CorpusCase[]
  requirements: readonly Requirement[]
}

export function createCollection(): Collection {
  const startedAt = new Date()
  const targets = new Map<string, TargetInfo>()
  const results = new Map<string, Map<string, Result>>()
  let journal: Journal | undefined
  const collected = ({ cases, requirements }: Corpus, isWhole: boolean): Results => ({
    schemaVersion,
    suite: suite(),
    environment: {
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      cores: cpus().length,
      ...(!isWhole && { unfinished: true }),
    },
    requirements: requirements.map(({ id, section, url, kind, text }) => ({
      id,
      section,
      url,
      kind,
      text,
    })),
    cases: cases.map(caseInfo),
    targets: [...targets.values()],
    results: Object.fromEntries(
      [...results].map(([id, ofTarget]) => [id, Object.fromEntries(ofTarget)]),
    ),
  })
  /** Opened with the first entry: a run that has measured nothing leaves nothing. */
  let open = (): Journal | undefined => undefined
  const journalled = (write: (journal: Journal) => void): void => {
    if (journal) return write(journal)
    journal = open()
    for (const info of targets.values()) journal?.target(info)
    for (const [targetId, ofTarget] of results)
      for (const [caseId, result] of ofTarget) journal?.result(targetId, caseId, result)
  }
  return {
    target(info) {
      targets.set(info.id, info)
      journalled((begun) => begun.target(info))
    },
    result(targetId, caseId, result) {
      const ofTarget = results.get(targetId) ?? new Map<string, Result>()
      results.set(targetId, ofTarget.set(caseId, result))
      journalled((begun) => begun.result(targetId, caseId, result))
    },
    keepIn(journalFile, corpus) {
      refuseWritten(journalFile)
      open = () =>
        openJournal(journalFile, { ...collected(corpus, false), targets: [], results: {} })
    },
    results: collected,
    close: () => journal?.remove(),
  }
}

function suite(): Results['suite'] {
  const manifest = readFileSync(path.join(projectRoot, 'package.json'), 'utf8')
  const { name, version } = JSON.parse(manifest) as Results['suite']
  return { name, version }
}

function caseInfo(testCase: CorpusCase): CaseInfo {
  return { ...testCase, level: testCase.level ?? 'must', dependsOn: testCase.dependsOn ?? [] }
}
