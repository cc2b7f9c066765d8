import type { Comparison } from '../model/comparison.ts'
import { counted, gateCount, gateText } from '../model/gate.ts'
import { reached, reachedText } from '../model/levels.ts'
import { standingOf } from '../model/mark.ts'
import type { Run } from '../model/run.ts'
import { scoredLevels, scoreText, type Tally } from '../model/tally.ts'
import type { TargetInfo } from '../../results.ts'
import { markdownCode, markdownText } from './markdown-text.ts'

// A job summary may have 1 MiB and a comment 65,536 characters: past so many entries a list is cut off.
const listed = 25

/** The run in markdown, for a pull request or a job summary: what is red first. */
export function summary(run: Run, comparison?: Comparison): string {
  const unexpected = run.ran.flatMap((target) => unexpectedOf(run, target))
  return `${[
    `## ${headline(run)}`,
    introduction(run),
    ...(unexpected.length > 0 ? [unexpectedTable(unexpected)] : []),
    ...(comparison ? [changes(comparison)] : []),
    scores(run),
    ...(run.tentative.length > 0 ? [tentative(run)] : []),
    ...(run.disputed.length > 0 ? [disputed(run)] : []),
    ...(run.missing.length > 0 ? [missing(run)] : []),
  ].join('\n\n')}\n`
}

function unexpectedOf(run: Run, target: TargetInfo) {
  return run.results.cases.flatMap((testCase) => {
    const result = run.result(target.id, testCase.id)
    return result && standingOf(result) === 'unexpected' ? [{ target, testCase, result }] : []
  })
}

function headline(run: Run): string {
  const gate = gateCount(run)
  const isGood = gate.unexpected === 0 && gate.verdicts > 0 && gate.isWhole
  return `${isGood ? '✅' : '❌'} EventSource conformance: ${gateText(gate)}`
}

function introduction(run: Run): string {
  const { cases, environment, suite, set } = run.results
  return (
    `${counted(cases.length, 'case')} on ${counted(run.ran.length, 'target')} in ${durationText(environment.durationMs)} ` +
    `(${markdownText(suite.name)} ${markdownText(suite.version)}, Node ${markdownText(environment.node)}, ` +
    `${markdownText(environment.platform)}). ` +
    (set === undefined ? '' : `It is scored by the set ${markdownText(set)}. `) +
    'The `index.html` of the report has the whole matrix, and what was sent and seen for each failure.'
  )
}

function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

function unexpectedTable(unexpected: ReturnType<typeof unexpectedOf>): string {
  const rows = unexpected.slice(0, listed).map(({ target, testCase, result }) => {
    const why = result.reason ?? result.detail?.problem ?? ''
    const verdict = result.verdict === 'pass' ? 'passes, though listed as failing' : result.verdict
    return `| ${markdownCode(target.id)} | ${markdownText(testCase.title)}<br>${markdownCode(testCase.id)} | **${verdict}** | ${markdownText(why)} |`
  })
  const more = unexpected.length - rows.length
  return [
    '| target | what a conforming client is seen to do | verdict | why |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...(more > 0 ? ['', `… and ${more} more in \`index.html#matrix?show=unexpected\`.`] : []),
  ].join('\n')
}

function changes(comparison: Comparison): string {
  const lines = (kind: 'worse' | 'better' | 'changed', words: string) => {
    const ofKind = comparison.changes.filter((change) => change.kind === kind)
    const shown = ofKind
      .slice(0, listed)
      .map(
        (change) =>
          `  - ${markdownCode(change.caseId)} on ${markdownCode(change.target)}: ${markdownText(change.before)} → ${markdownText(change.after)}`,
      )
    if (ofKind.length > listed) shown.push(`  - … and ${ofKind.length - listed} more`)
    return [`- **${ofKind.length}** ${words}`, ...shown]
  }
  return [
    `### Against the run of ${comparison.before.startedAt.slice(0, 10)}`,
    '',
    ...lines('worse', 'pass no longer'),
    ...lines('better', 'pass now'),
    ...lines('changed', 'differ otherwise'),
    `- **${comparison.newCases.length}** cases and **${comparison.newTargets.length}** targets are new; **${comparison.goneCases.length}** cases and **${comparison.goneTargets.length}** targets are gone`,
  ].join('\n')
}

function scores(run: Run): string {
  const rows = run.ran.map((target) => {
    const levels = scoredLevels.map((level) => scoreText(run.tally(target.id, run.casesAt(level))))
    const all = run.tally(target.id, run.results.cases)
    const others = counts.map(({ of }) =>
      all[of] === 0 && of !== 'notApplicable' ? '' : String(all[of]),
    )
    const level = markdownText(reachedText(reached(run, target)) ?? '–')
    const cells = [markdownCode(target.id), versionText(target), level, ...levels, ...others]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '### Scores',
    '',
    'Level: the highest one that is passed in full, and how much of the next; an n/a is not passed there. Else cases ' +
      'passed of cases measured; n/a and what was not measured are not among them.',
    '',
    `| target | version | level | must | interop | should | ${counts.map(({ title }) => title).join(' | ')} |`,
    `| --- | --- | --- | --: | --: | --: |${counts.map(() => ' --: |').join('')}`,
    ...rows,
  ].join('\n')
}

// An empty cell is a zero, so that what is there stands out; n/a is always said.
const counts: readonly { title: string; of: keyof Tally }[] = [
  { title: 'unexpected', of: 'unexpected' },
  { title: 'known failures', of: 'known' },
  { title: 'blocked by them', of: 'hidden' },
  { title: 'warnings', of: 'tolerated' },
  { title: 'not scored', of: 'unscored' },
  { title: 'n/a', of: 'notApplicable' },
  { title: 'not measured', of: 'unmeasured' },
]

function tentative(run: Run): string {
  const rows = run.tentative.map(
    ({ id, why = '' }) =>
      `- ${markdownCode(id)}: passed by ${passing(run, id)}. ${markdownText(why)}`,
  )
  return [
    '### Tentative',
    '',
    'Changes of the standard that are proposed, not made. No score counts them, and none of them is red.',
    '',
    ...rows,
  ].join('\n')
}

function disputed(run: Run): string {
  const rows = run.disputed.map(
    ({ id, disputed: where = '' }) =>
      `- ${markdownCode(id)}: passed by ${passing(run, id)}. ${markdownText(where)}`,
  )
  return [
    '### Disputed',
    '',
    'Cases that may be wrong. Until that is settled no score counts them, and none of them is red.',
    '',
    ...rows,
  ].join('\n')
}

function passing(run: Run, id: string): string {
  const names = run.ran.filter((target) => run.result(target.id, id)?.verdict === 'pass')
  return names.length === 0 ? 'nobody' : names.map((one) => markdownCode(one.id)).join(', ')
}

function versionText({ implementation, host }: TargetInfo): string {
  return markdownText(implementation.version ?? host.version ?? '')
}

function missing(run: Run): string {
  const targets = run.missing.map(
    (target) => `- ${markdownCode(target.id)}: ${markdownText(target.missing ?? '')}`,
  )
  return ['### Not run', '', ...targets].join('\n')
}
