import { native } from '../model/engine.ts'
import type { Run } from '../model/run.ts'
import type { CaseInfo, TargetInfo } from '../../results.ts'
import { compatBrowsers, type CompatBrowser, workerKind } from './browser.ts'
import { type DeclaredSupport, readDeclared } from './declared.ts'
import { type CompatFeature, compatFeatures } from './feature.ts'

/** The browser compatibility table as data; `compat.json` is this. */
export type CompatTable = ReturnType<typeof compatTable>
export type CompatCell = ReturnType<typeof cellOf>
export type Measurement = ReturnType<typeof measure>

export function compatTable(run: Run) {
  const declared = readDeclared()
  return {
    declaredBy: { source: declared.source, date: declared.date },
    browsers: compatBrowsers.map(({ id, title, group, howToRun }) => ({
      id,
      title,
      group,
      howToRun,
    })),
    features: compatFeatures.map((feature) => {
      const support = declared.support[feature.declaredAt ?? ''] ?? {}
      const cells = Object.fromEntries(
        compatBrowsers.map((browser) => [browser.id, cellOf(run, browser, feature, support)]),
      )
      return { id: feature.id, title: feature.title, cells }
    }),
  }
}

/** What was measured stands beside what is declared; neither is ever made from the other. */
function cellOf(
  run: Run,
  browser: CompatBrowser,
  feature: CompatFeature,
  support: Record<string, DeclaredSupport>,
) {
  return {
    declared: support[browser.declaredAs ?? ''] ?? null,
    /** Empty: not run. */
    measured: targetsFor(run, browser, feature).map((target) => measure(run, target, feature)),
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

function measure(run: Run, target: TargetInfo, feature: CompatFeature) {
  const cases = casesFor(run, feature)
  const { passed, failed } = run.tally(target.id, cases)
  const failing = cases.filter((one) => run.tally(target.id, [one]).failed > 0)
  return {
    target: target.id,
    host: target.host,
    support: supportOf(passed, failed),
    passed,
    of: passed + failed,
    failing: failing.map(({ id }) => id),
  }
}

/** `unmeasured`: the host ran, but no case of this row gave a verdict there. */
function supportOf(passed: number, failed: number): 'full' | 'partial' | 'none' | 'unmeasured' {
  if (failed === 0) return passed === 0 ? 'unmeasured' : 'full'
  return passed === 0 ? 'none' : 'partial'
}

/** Only cases that gate: what the standard leaves open says nothing about support. */
function casesFor(run: Run, { measuredBy }: CompatFeature): CaseInfo[] {
  const gating = run.casesAt('must', 'interop')
  if ('host' in measuredBy) return gating
  return gating.filter((of) => of.requirements.some((id) => measuredBy.requirements.includes(id)))
}
