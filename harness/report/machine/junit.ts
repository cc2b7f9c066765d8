import { badVerdicts } from '../model/mark.ts'
import type { Run } from '../model/run.ts'
import type { CaseInfo, Result, TargetInfo } from '../../results.ts'
import { explanation } from './explanation.ts'
import { xmlText } from './xml-text.ts'

/**
 * JUnit's XML, as CI systems read it: a suite per target, a test case per case. Only what turns the gate red
 * is a failure; a known failure, n/a and a target that did not run are skipped, with the reason.
 */
export function junit(run: Run): string {
  const suites = run.results.targets.map((target) => suiteOf(run, target))
  const counts = countsOf(suites.flatMap(({ cases }) => cases))
  const { environment, suite } = run.results
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${xmlText(suite.name)}" ${counts} time="${seconds(environment.durationMs)}">
${suites.map(({ xml }) => xml).join('\n')}
</testsuites>
`
}

function suiteOf(run: Run, target: TargetInfo) {
  const cases = run.results.cases
    .map((testCase) => ({ testCase, result: run.result(target.id, testCase.id) }))
    .filter(({ result }) => result !== undefined || target.missing !== undefined)
    .map(({ testCase, result }) => testCaseElement(target, testCase, result))
  const time = seconds(cases.reduce((sum, { ms }) => sum + ms, 0))
  const host = [target.host.source ?? target.host.name, target.host.version].filter(Boolean)
  const on = `timestamp="${xmlText(run.results.environment.startedAt)}" hostname="${xmlText(host.join(' '))}"`
  return {
    cases,
    xml: `  <testsuite name="${xmlText(target.id)}" ${countsOf(cases)} time="${time}" ${on}>
${cases.map(({ xml }) => xml).join('\n')}
  </testsuite>`,
  }
}

/** The attributes that say how many cases there are, and what became of them. */
function countsOf(cases: readonly { kind: Kind }[]): string {
  const count = (kind: Kind) => cases.filter((one) => one.kind === kind).length
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
}

type Kind = 'passed' | 'failure' | 'error' | 'skipped'

function testCaseElement(target: TargetInfo, testCase: CaseInfo, result: Result | undefined) {
  const ms = result?.durationMs ?? 0
  const kind = kindOf(result)
  const attributes = `classname="${xmlText(target.id)}" name="${xmlText(testCase.id)}" time="${seconds(ms)}"`
  const open = `    <testcase ${attributes}`
  if (kind === 'passed') return { kind, ms, xml: `${open}/>` }
  const text = result ? explanation(result) : (target.missing ?? '')
  const message = text.split('\n', 1)[0] ?? ''
  const body =
    kind === 'skipped'
      ? `<skipped message="${xmlText(message)}"/>`
      : `<${kind} type="${xmlText(result?.verdict ?? '')}" message="${xmlText(message)}">${xmlText(text)}</${kind}>`
  return { kind, ms, xml: `${open}>${body}</testcase>` }
}

function kindOf(result: Result | undefined): Kind {
  if (!result) return 'skipped'
  if (result.verdict === 'harness-error') return 'error'
  if (!result.expected) return 'failure'
  if (result.verdict === 'n/a' || badVerdicts.has(result.verdict)) return 'skipped'
  return 'passed'
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}
