import { type Cause, causesOf, type Sighting } from '../causes.ts'
import { explain } from '../judge/explain.ts'
import { counted } from '../report/model/gate.ts'
import { summaryLines } from '../report/summary-lines.ts'
import type { Results } from '../results.ts'

/** More is in the report. */
const causesTold = 10
const casesNamed = 4
/** A story is read, not scrolled; its last line is the command that repeats it. */
const longestStory = 32
const longestLine = 200

export interface Telling {
  /** Whether each verdict is told, in full. */
  verbose: boolean
  /** Where the report is; undefined if none is written. */
  report: string | undefined
  /** The command that lists all this as known failures. */
  accepting: string
}

/** What a person reads at the end of a run: the causes of what is red, worst first, then a line for each target. */
export function toldRun(results: Results, { verbose, report, accepting }: Telling): string[] {
  const red = redOf(results)
  const causes = causesOf(red)
  const stories = verbose
    ? red.map((sighting) => `${storyOf(sighting, results)}\n`)
    : causes.slice(0, causesTold).map((cause, index) => toldCause(cause, index, results))
  return [
    ...stories,
    ...summaryLines(results),
    ...unexplained(results),
    ...(causes.length > 0 ? [ending(causes, { verbose, report, accepting })] : []),
    ...(causes.length === 0 && report !== undefined ? [`Report: ${report}`] : []),
  ]
}

/** Every result, in the order of targets and corpus. */
export function sightingsOf({ targets, cases, results }: Results): Sighting[] {
  return targets.flatMap((target) =>
    cases.flatMap((testCase) => {
      const result = results[target.id]?.[testCase.id]
      return result ? [{ target, testCase, result }] : []
    }),
  )
}

/** What turns the gate red and is no fault of ours. */
function redOf(results: Results): Sighting[] {
  return sightingsOf(results).filter(
    ({ result }) => !result.expected && result.verdict !== 'harness-error',
  )
}

function storyOf({ target, testCase, result }: Sighting, { requirements }: Results): string {
  return explain(testCase, target.id, result, requirements)
}

function toldCause(
  { families, difference, sightings }: Cause,
  index: number,
  results: Results,
): string {
  const [example] = sightings
  if (!example) return ''
  const ids = [...new Set(sightings.map(({ testCase }) => testCase.id))]
  const hosts = [...new Set(sightings.map(({ target }) => target.host.name))]
  const more = ids.length > casesNamed ? ` and ${ids.length - casesNamed} more` : ''
  return [
    `${index + 1}. ${families.join(', ')}: ${difference}`,
    `   ${counted(ids.length, 'case')} on ${hosts.join(', ')}: ${ids.slice(0, casesNamed).join(', ')}${more}`,
    '',
    ...shortened(storyOf(example, results)).map((line) => (line === '' ? '' : `   ${line}`)),
    '',
  ].join('\n')
}

function shortened(story: string): string[] {
  const lines = story.split('\n')
  const last = lines.at(-1) ?? ''
  const before = lines
    .slice(0, -1)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line))
  if (before.length <= longestStory) return [...before, last]
  const cut = before.length - longestStory
  return [...before.slice(0, longestStory), `… (${cut} more lines with --verbose)`, '', last]
}

/** How many failures are accepted that nobody has explained. */
function unexplained(results: Results): string[] {
  const known = sightingsOf(results).flatMap(({ result }) =>
    result.expected && result.knownFailure ? [result.knownFailure] : [],
  )
  const without = known.filter(({ reason }) => reason.trim() === '').length
  if (without === 0) return []
  return [
    `${without} of ${counted(known.length, 'known failure')} not explained: write their reasons.`,
  ]
}

/** One line: how many more, where all of them are, and how they are accepted. */
function ending(causes: readonly Cause[], { verbose, report, accepting }: Telling): string {
  const verdicts = causes.reduce((sum, { sightings }) => sum + sightings.length, 0)
  const untold = verbose ? 0 : Math.max(0, causes.length - causesTold)
  const more = untold > 0 ? ` (${untold} more with --verbose)` : ''
  const where = report === undefined ? '' : ` Report: ${report}.`
  return (
    `${counted(verdicts, 'unexpected verdict')}, ${counted(causes.length, 'cause')}${more}.${where} ` +
    `To expect them from now on: ${accepting}`
  )
}
