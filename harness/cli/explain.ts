import { Command } from 'commander'
import type { Sighting } from '../causes.ts'
import { HarnessError } from '../errors.ts'
import { explain } from '../judge/explain.ts'
import { bugReport } from '../report/machine/bug-report.ts'
import { openRun } from '../report/model/run.ts'
import type { Results } from '../results.ts'
import { resultsAt } from './last-results.ts'
import { programName } from './program-name.ts'

interface Options {
  target?: string
  results?: string
  markdown?: boolean
}

/** `explain`: why a verdict of the last run is what it is. */
export const explainCommand = new Command('explain')
  .description('Explain a verdict of the last run, or make a bug report of it.')
  .argument('<case>', 'the id of a case')
  .option('--target <id>', 'implementation@host (default: each that does not pass)')
  .option('--results <file>', 'a results.json or a report (default: the last one here)')
  .option('--markdown', 'as a bug report, ready to paste')
  .action(async (id: string, { target, results: named, markdown }: Options) => {
    const results = await resultsAt(named)
    const told = sightingsFor(results, id, target).map((sighting) =>
      markdown
        ? bugReport(openRun(results), sighting, `${programName} show ${id}`)
        : `${explain(sighting.testCase, sighting.target.id, sighting.result, results.requirements)}\n`,
    )
    console.log(told.join('\n').trimEnd())
  })

function sightingsFor(results: Results, id: string, targetId: string | undefined): Sighting[] {
  const testCase = results.cases.find((one) => one.id === id)
  if (!testCase)
    throw new HarnessError(
      `The results have no case ${id}: \`${programName} list\` prints all ids.`,
    )
  const measured = results.targets.flatMap((target) => {
    const result = results.results[target.id]?.[id]
    return result ? [{ target, testCase, result }] : []
  })
  if (measured.length === 0)
    throw new HarnessError(`The results have no verdict for ${id}: run it.`)
  if (targetId === undefined) {
    const bad = measured.filter(({ result }) => result.verdict !== 'pass')
    return bad.length > 0 ? bad : measured
  }
  const asked = measured.filter(({ target }) => target.id === targetId)
  if (asked.length > 0) return asked
  const names = measured.map(({ target }) => target.id).join(', ')
  throw new HarnessError(`The results have no target ${targetId} for ${id}: choose from ${names}.`)
}
