import type { Sighting } from '../../causes.ts'
import { hostText } from '../model/host-text.ts'
import { verdictTexts } from '../model/mark.ts'
import type { Run } from '../model/run.ts'
import { differenceLines, fenced, wireLines } from './example-text.ts'
import { markdownCode, markdownText } from './markdown-text.ts'

/**
 * A bad verdict as a bug report in markdown, ready to paste: title, what the standard says, the bytes, what came, and
 * how anybody sees it.
 *
 * @param showCommand plays the bytes of the case to any client
 */
export function bugReport(
  run: Run,
  { target, testCase, result }: Sighting,
  showCommand: string,
): string {
  const { implementation, host } = target
  const { detail, knownFailure } = result
  const stated = testCase.requirements.flatMap((id) => run.requirement.get(id) ?? [])
  const who = [implementation.name, implementation.version].filter(Boolean).join(' ')
  const { name, version } = run.results.suite
  const sent = detail ? wireLines(detail) : []
  const observed = detail ? [detail.problem, ...differenceLines(detail)] : []
  return `${[
    `# ${markdownText(knownFailure?.reason || `It is not so: ${testCase.title}`)}`,
    `${markdownText(who)} on ${markdownText(hostText(host))} ${verdictTexts[result.verdict].words}: ${markdownText(testCase.title)}`,
    '## What the standard says',
    stated.map(({ text, url }) => `- ${markdownText(text)} (<${url}>)`).join('\n'),
    ...(sent.length > 0 ? ['## On the wire', fenced('text', sent)] : []),
    '## What came',
    observed.length > 0 ? fenced('text', observed) : markdownText(result.reason ?? result.verdict),
    '## To see it',
    'This plays the bytes to any browser or client, and this runs the case:',
    fenced('sh', [showCommand, ...(detail ? [detail.command] : [])]),
    `Found by ${markdownText(name)} ${markdownText(version)}, case ${markdownCode(testCase.id)}.`,
  ].join('\n\n')}\n`
}
