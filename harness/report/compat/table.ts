import { native } from '../model/engine.ts'
import type { Run } from '../model/run.ts'
import { measured } from '../model/tally.ts'
import type { CaseInfo, TargetInfo } from '../../results.ts'
import { compatBrowsers, type CompatBrowser, workerKind } from './browser.ts'
import { type DeclaredSupport, readDeclared } from './declared.ts'
import { type CompatFeature, compatFeatures } from './feature.ts'

/** The browser compatibility table as data; `compat.json` is this. */
export interface CompatTable {
  declaredBy: { source: string; date: string }
  browsers: { id: string; title: string; group: string; howToRun: string }[]
  features: CompatRow[]
}

export interface CompatRow {
  id: string
  title: string
  cells: Record<string, CompatCell>
}

/** What was measured stands beside what is declared; neither is ever made from the other. */
export interface CompatCell {
  declared: DeclaredSupport | null
  /** Empty: not run. */
  measured: Measurement[]
}

export interface Measurement {
  target: string
  host: TargetInfo['host']
  /** `unmeasured`: the host ran, but no case of this row gave a verdict there. */
  support: 'full' | 'partial' | 'none' | 'unmeasured'
  passed: number
  of: number
  failing: string[]
}

export function compatTable(run: Run): CompatTable {
  const declared = readDeclared()
  return {
    declaredBy: { source: declared.source, date: declared.date },
    browsers: compatBrowsers.map(({ id, title, group, howToRun }) => ({
      id,
      title,
      group,
      howToRun,
    })),
    features: compatFeatures.map((feature) => ({
      id: feature.id,
      title: feature.title,
      cells: Object.fromEntries(
        compatBrowsers.map((browser) => [
          browser.id,
          {
            declared:
              declared.support[feature.declaredAt ?? '']?.[browser.declaredAs ?? ''] ?? null,
            measured: targetsFor(run, browser, feature).map((target) =>
              measure(run, target, feature),
            ),
          },
        ]),
      ),
    })),
  }
}

/** The host's own EventSource, on a page for an ordinary row, on its kind of worker for a worker's row. */
function targetsFor(run: Run, browser: CompatBrowser, feature: CompatFeature): TargetInfo[] {
  const wanted = 'host' in feature.measuredBy ? feature.measuredBy.host : undefined
  return run.ran.filter(
    ({ implementation, host }) =>
      implementation.name === native &&
      browser.isHost(host) &&
      workerKind(host.name)?.kind === wanted,
  )
}

function measure(run: Run, target: TargetInfo, feature: CompatFeature): Measurement {
  const cases = casesFor(run, feature)
  const counts = run.tally(target.id, cases)
  const failing = cases.filter((of) => {
    const result = run.result(target.id, of.id)
    return result && run.tally(target.id, [of]).failed > 0
  })
  const of = measured(counts)
  return {
    target: target.id,
    host: target.host,
    support:
      of === 0
        ? 'unmeasured'
        : counts.passed === of
          ? 'full'
          : counts.passed === 0
            ? 'none'
            : 'partial',
    passed: counts.passed,
    of,
    failing: failing.map((one) => one.id),
  }
}

/** Only cases that gate: what the standard leaves open says nothing about support. */
function casesFor(run: Run, { measuredBy }: CompatFeature): CaseInfo[] {
  const gating = run.results.cases.filter((of) => of.level === 'must' || of.level === 'interop')
  if ('host' in measuredBy) return gating
  return gating.filter((of) => of.requirements.some((id) => measuredBy.requirements.includes(id)))
}
