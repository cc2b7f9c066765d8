import { Command } from 'commander'
import path from 'node:path'
import { loadCorpus, projectRoot } from '../../corpus/corpus.ts'
import { loadRequirements } from '../../corpus/requirements.ts'
import { settledStreams } from '../../fuzz/settled-streams.ts'
import { percent, shareOf } from '../../report/model/grade.ts'
import { readResults } from '../../report/read-results.ts'
import { readKilled } from '../mutations/killed.ts'
import { namesIn } from '../mutations/names.ts'
import { gradeOf } from './grade.ts'

interface Options {
  results: string
  runs?: string[]
  json?: true
}

/** `npm run grade`: the grade of the suite itself, with what is missing. */
await new Command('grade')
  .description('Grade the suite: from requirements, corpus, mutation tables and results.')
  .option(
    '--results <file>',
    'the results of the last full run',
    path.join(projectRoot, 'reports/published/results.json.gz'),
  )
  .option('--runs <files...>', 'results of further full runs: which verdicts differed')
  .option('--json', 'as JSON, for `report --grade`')
  .action(async ({ results, runs, json }: Options) => {
    const grade = gradeOf({
      requirements: await loadRequirements(),
      corpus: await loadCorpus(),
      killed: [await readKilled('killed.json'), await readKilled('killed-native.json')],
      settled: settledStreams,
      mutants: new Set(Object.values(namesIn).flatMap((names) => [...names])),
      results: await readResults(results),
      ...(runs && { runs: await Promise.all(runs.map(readResults)) }),
    })
    if (json) return console.log(JSON.stringify(grade))
    for (const measure of grade.measures) {
      const { name, good, of, missing } = measure
      console.log(`${percent(shareOf(measure)).padStart(8)}  ${name}: ${good} of ${of}`)
      for (const each of missing) console.log(`            ${each.name}: ${each.why}`)
    }
    console.log(`${percent(grade.grade).padStart(8)}  the grade: the mean of these`)
  })
  .parseAsync()
