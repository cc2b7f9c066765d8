import { cpus } from 'node:os'
import { readFileSync } from 'node:fs'
import { type CaseSet, readSets } from '../corpus/case-sets.ts'
import { corpusHash } from '../corpus/case-content.ts'
import type { CorpusCase } from '../corpus/corpus.ts'
import { manifestFile } from '../installation.ts'
import {
  type CaseInfo,
  type Requirement,
  type Result,
  type Results,
  type Standard,
  schemaVersion,
  type SetInfo,
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
  /** The text that the requirements were read from. */
  standard: Standard
}

/** @param set the name of the set that the run is scored by */
export function createCollection(set?: string): Collection {
  const startedAt = new Date()
  const targets = new Map<string, TargetInfo>()
  const results = new Map<string, Map<string, Result>>()
  let journal: Journal | undefined
  const collected = ({ cases, requirements, standard }: Corpus, isWhole: boolean): Results => {
    const sets = readSets(cases)
    return {
      schemaVersion,
      suite: suite(cases),
      environment: {
        startedAt: startedAt.toISOString(),
        durationMs: Date.now() - startedAt.getTime(),
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        cores: cpus().length,
        ...(!isWhole && { unfinished: true }),
      },
      ...(set !== undefined && { set }),
      sets: sets.map(setInfo),
      standard,
      requirements: requirements.map(({ id, section, url, kind, text }) => ({
        id,
        section,
        url,
        kind,
        text,
      })),
      cases: cases.map((testCase) => caseInfo(testCase, sets)),
      targets: [...targets.values()],
      results: Object.fromEntries(
        [...results].map(([id, ofTarget]) => [id, Object.fromEntries(ofTarget)]),
      ),
    }
  }
  /** Opened with the first entry: a run that has measured nothing leaves nothing. */
  let open = (): Journal | undefined => undefined
  /** A disk that is full is told once, and the run may go on without it. */
  let isRefused = false
  const journalled = (write: (journal: Journal) => void): void => {
    if (isRefused) return
    isRefused = true
    if (journal) write(journal)
    else {
      journal = open()
      for (const info of targets.values()) journal?.target(info)
      for (const [targetId, ofTarget] of results)
        for (const [caseId, result] of ofTarget) journal?.result(targetId, caseId, result)
    }
    isRefused = false
  }
  return {
    target(info) {
      targets.set(info.id, info)
      try {
        journalled((begun) => begun.target(info))
      } catch (error) {
        // No report is to be written of it: it could take the place of the one that another run is writing.
        targets.delete(info.id)
        throw error
      }
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

function suite(cases: readonly CorpusCase[]): Results['suite'] {
  const { name, version } = JSON.parse(readFileSync(manifestFile, 'utf8')) as Results['suite']
  return { name, version, corpus: corpusHash(cases) }
}

function setInfo({ name, title, rank, changed }: CaseSet): SetInfo {
  return { name, title, ...(rank !== undefined && { rank }), changed: [...changed] }
}

function caseInfo(testCase: CorpusCase, sets: readonly CaseSet[]): CaseInfo {
  const { level = 'must', dependsOn = [], id } = testCase
  const inSets = sets.filter(({ scored }) => scored.has(id)).map(({ name }) => name)
  return { ...testCase, level, dependsOn, sets: inSets }
}
