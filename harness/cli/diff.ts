import { Command } from 'commander'
import { difference } from '../report/machine/difference.ts'
import { readResults } from '../report/read-results.ts'
import { fileOf } from './last-results.ts'

/** `diff`: what became better and worse between two runs. */
export const diffCommand = new Command('diff')
  .description('Show what is better, worse, new and gone; status 1 if something passes no longer.')
  .argument('<old>', 'the older results.json or report')
  .argument('<new>', 'the newer one')
  .option('--markdown', 'for a pull request')
  .action(async (older: string, newer: string, { markdown }: { markdown?: boolean }) => {
    const [before, after] = [await readResults(fileOf(older)), await readResults(fileOf(newer))]
    const { text, isWorse } = difference(before, after, markdown ? 'markdown' : 'text')
    console.log(text)
    process.exitCode = isWorse ? 1 : 0
  })
