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
  const total = (count: keyof Suite & ('tests' | 'failures' | 'errors' | 'skipped')) =>
    suites.reduce((sum, suite) => sum + suite[count], 0)
  const { environment, suite } = run.results
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${xmlText(suite.name)}" tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}" skipped="${total('skipped')}" time="${seconds(environment.durationMs)}">
${suites.map(({ xml }) => xml).join('\n')}
</testsuites>
`
}

interface Suite {
  tests: number
  failures: number
  errors: number
  skipped: number
  xml: string
}

function suiteOf(run: Run, target: TargetInfo): Suite {
  const cases = run.results.cases
    .map((testCase) => ({ testCase, result: run.result(target.id, testCase.id) }))
    .filter(({ result }) => result !== undefined || target.missing !== undefined)
    .map(({ testCase, result }) => testCaseElement(target, testCase, result))
  const count = (kind: Kind) => cases.filter((element) => element.kind === kind).length
  const [tests, failures, errors, skipped] = [
    cases.length,
    count('failure'),
    count('error'),
    count('skipped'),
  ]
  const time = cases.reduce((sum, { ms }) => sum + ms, 0)
  const host = [target.host.source ?? target.host.name, target.host.version].filter(Boolean)
  return {
    tests,
    failures,
    errors,
    skipped,
    xml: `  <testsuite name="${xmlText(target.id)}" tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="${seconds(time)}" timestamp="${xmlText(run.results.environment.startedAt)}" hostname="${xmlText(host.join(' '))}">
${cases.map(({ xml }) => xml).join('\n')}
  </testsuite>`,
  }
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
