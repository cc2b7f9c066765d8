import { Command } from 'commander'
import { causesOf, type Sighting } from '../causes.ts'
import { readResults } from '../report/read-results.ts'
import type { Results } from '../results.ts'
import { counted } from '../report/model/gate.ts'

/** GitHub shows ten annotations of a step. */
const mostAnnotations = 10

/** `annotate`: what is red, by causes, as a CI of GitHub shows it beside a commit. */
export const annotateCommand = new Command('annotate')
  .description('Print the causes of unexpected verdicts as annotations of GitHub, worst first.')
  .argument('<results>', 'a results.json')
  .action(async (file: string) => {
    for (const line of annotations(await readResults(file))) console.log(line)
  })

/** The workflow commands of GitHub, one a cause, at most ten; the last one counts the causes that are left. */
export function annotations(results: Results): string[] {
  const causes = causesOf(unexpectedOf(results))
  const told = causes.slice(0, causes.length > mostAnnotations ? mostAnnotations - 1 : undefined)
  const left = causes.length - told.length
  return [
    ...told.map(({ families, difference, sightings }) => {
      const [first] = sightings
      const others = sightings.length > 1 ? ` and ${sightings.length - 1} more` : ''
      const lines = [
        `${first?.testCase.title} (${first?.testCase.id} on ${first?.target.id}${others})`,
        first?.result.reason ?? first?.result.detail?.problem ?? '',
        first?.result.detail?.command ?? '',
      ]
      const text = lines.filter((line) => line !== '').join('\n')
      return error(`${families.join(', ')}: ${difference}`, text)
    }),
    ...(left > 0 ? [error('EventSource conformance', `${counted(left, 'cause')} more`)] : []),
  ]
}

function unexpectedOf({ targets, cases, results }: Results): Sighting[] {
  return targets.flatMap((target) =>
    cases.flatMap((testCase) => {
      const result = results[target.id]?.[testCase.id]
      return result && !result.expected ? [{ target, testCase, result }] : []
    }),
  )
}

/** What an implementation says stays text: a line of its own could be another command. */
function error(title: string, message: string): string {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = title
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C')
  return `::error title=${property}::${escaped}`
}
