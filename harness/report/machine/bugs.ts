import type { Detail } from '../../results.ts'
import { type Bug, casesOf, hostsOf, type Subject, subjectsOf } from '../model/bugs.ts'
import { baselineThatFailsAlike } from '../model/host-baseline.ts'
import type { Run } from '../model/run.ts'
import { differenceLines, fenced, wireLines } from './example-text.ts'
import { linked, markdownCode, markdownText } from './markdown-text.ts'

/** The others are found in the report. */
const casesNamed = 6

/**
 * Every known failure of a run as a page in markdown: a section for each implementation, a paragraph for each bug, ready
 * to file: what it does, which statement of the standard it breaks, the bytes, what was expected and what was observed.
 */
export function bugs(run: Run): string {
  const subjects = subjectsOf(run)
  const count = subjects.reduce((sum, subject) => sum + subject.bugs.length, 0)
  return `${[
    '# Bugs found',
    `${count} bugs of ${subjects.length} implementations, engines and runtimes, worst first in each: events lost or ` +
      'changed, then reconnecting, connecting, and details of the interface. Each has one example; `show` plays its ' +
      'bytes to any client: `npm run -s cli -- show <case>`.',
    subjects
      .map(({ name, version, bugs: { length } }) => `- ${titled(name, version)}: ${length}`)
      .join('\n'),
    ...subjects.map((subject) => section(run, subject)),
  ].join('\n\n')}\n`
}

function section(run: Run, { name, version, homepage, bugs: own }: Subject): string {
  const link = homepage === undefined ? [] : [linked(homepage)]
  return [`## ${titled(name, version)}`, ...link, ...own.map((bug) => paragraph(run, bug))].join(
    '\n\n',
  )
}

function titled(name: string, version: string | null): string {
  return markdownText(version === null ? name : `${name} ${version}`)
}

function paragraph(run: Run, bug: Bug): string {
  const cases = casesOf(bug)
  const [example] = bug.sightings
  if (!example) return ''
  const { testCase, result } = example
  const more = cases.length - casesNamed
  const stated = testCase.requirements.flatMap((id) => run.requirement.get(id) ?? [])
  return [
    `### ${markdownText(bug.reason)}`,
    `Seen on ${hostsOf(bug).map(markdownCode).join(', ')} in ${cases.slice(0, casesNamed).map(markdownCode).join(', ')}` +
      `${more > 0 ? ` and ${more} more` : ''}.${bug.issue === undefined ? '' : ` Known as ${linked(bug.issue)}.`}`,
    ...perhapsTheHost(run, bug),
    `Expected (${markdownCode(testCase.id)}): ${markdownText(testCase.title)}`,
    stated.map(({ text, url }) => `- ${markdownText(text)} (<${url}>)`).join('\n'),
    ...(result.detail ? [fenced('text', exampleLines(result.detail))] : []),
  ].join('\n\n')
}

/** Where nothing tells the implementation from its host. */
function perhapsTheHost(run: Run, bug: Bug): string[] {
  const alike = bug.sightings.flatMap(
    ({ target, testCase }) => baselineThatFailsAlike(run, target, testCase) ?? [],
  )
  if (alike.length < bug.sightings.length) return []
  const ids = [...new Set(alike.map(({ id }) => markdownCode(id)))].join(', ')
  return [`Perhaps a bug of the host: ${ids} fails in the same way.`]
}

function exampleLines(detail: Detail): string[] {
  const sent = wireLines(detail)
  return [...sent, ...(sent.length > 0 ? [''] : []), detail.problem, ...differenceLines(detail)]
}
