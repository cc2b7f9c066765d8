import { Command } from 'commander'
import { loadCorpus } from '../corpus/corpus.ts'
import { coverageOf } from '../corpus/coverage.ts'
import { loadRequirements } from '../corpus/requirements.ts'

/** `coverage`: which statement of the standard which cases observe. */
export const coverageCommand = new Command('coverage')
  .description('Show which cases observe each statement of the standard.')
  .option('--json', 'as JSON: { covered, uncovered, excluded }')
  .action(async ({ json }: { json?: boolean }) => {
    const coverage = coverageOf(await loadRequirements(), await loadCorpus())
    if (json) console.log(JSON.stringify(coverage, undefined, 2))
    else {
      for (const [id, cases] of Object.entries(coverage.covered))
        console.log(`${id}  ${cases.length} case(s): ${cases.join(', ')}`)
      for (const [id, reason] of Object.entries(coverage.excluded))
        console.log(`${id}  excluded: ${reason}`)
      for (const [id, text] of Object.entries(coverage.uncovered))
        console.log(`${id}  NOT COVERED: ${text}`)
      const count = (list: object): number => Object.keys(list).length
      console.log(
        `${count(coverage.covered)} covered, ${count(coverage.excluded)} excluded, ${count(coverage.uncovered)} not covered`,
      )
    }
    process.exitCode = Object.keys(coverage.uncovered).length > 0 ? 1 : 0
  })
