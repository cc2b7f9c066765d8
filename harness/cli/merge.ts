import { Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { HarnessError } from '../errors.ts'
import { mergedResults } from '../report/model/merged-results.ts'
import { readResults } from '../report/read-results.ts'
import { summaryLines } from '../report/summary-lines.ts'
import { fileOf } from './last-results.ts'

/** `merge`: results of shards, or of several runs, in one file. */
export const mergeCommand = new Command('merge')
  .description('Merge results files, of shards or of several targets, into one.')
  .argument('<results...>', 'results.json files, or reports')
  .requiredOption('--out <file>', 'the results.json to write; `report` makes the report of it')
  .action(async (named: string[], { out }: { out: string }) => {
    const parts = await Promise.all(
      named.map(fileOf).map(async (file) => ({ file, results: await readResults(file) })),
    )
    const merged = mergedResults(parts)
    await writeFile(out, `${JSON.stringify(merged, undefined, 1)}\n`).catch((error: unknown) => {
      throw new HarnessError(`${out} cannot be written (${String(error)}): name another file.`)
    })
    for (const line of summaryLines(merged)) console.log(line)
    console.log(`Results: ${out}`)
  })
