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

/** What a run has measured so far, in the order in which targets came. */
export interface Collection {
  target(info: TargetInfo): void
  result(targetId: string, caseId: string, result: Result): void
  finish(cases: readonly CorpusCase[], requirements: readonly Requirement[]): Results
}

export function createCollection(): Collection {
  const startedAt = new Date()
  const targets = new Map<string, TargetInfo>()
  const results = new Map<string, Map<string, Result>>()
  return {
    target: (info) => void targets.set(info.id, info),
    result(targetId, caseId, result) {
      const ofTarget = results.get(targetId) ?? new Map<string, Result>()
      results.set(targetId, ofTarget.set(caseId, result))
    },
    finish: (cases, requirements) => ({
      schemaVersion,
      suite: suite(),
      environment: {
        startedAt: startedAt.toISOString(),
        durationMs: Date.now() - startedAt.getTime(),
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        cores: cpus().length,
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
    }),
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
