import { Command } from 'commander'
import { loadCorpus } from '../corpus/corpus.ts'
import { caseSchema } from '../case.ts'

/** `corpus`: the cases as JSON, so that another language can run them. */
export const corpusCommand = new Command('corpus')
  .description('Print the whole corpus as JSON.')
  .option('--schema', 'print the JSON Schema of a case instead')
  .action(async ({ schema }: { schema?: boolean }) => {
    const printed = schema ? caseSchema() : await loadCorpus()
    process.stdout.write(`${JSON.stringify(printed, undefined, 2)}\n`)
  })
