import { Command } from 'commander'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { HarnessError } from '../errors.ts'
import { Grade } from '../report/model/grade.ts'

interface Options {
  out: string
  against?: string
  history?: string[]
  grade?: string
}

/** `report`: the report of a results file, alone, against an older one, or as the last of several. */
export const reportCommand = new Command('report')
  .description('Write the report of a results file.')
  .argument(
    '<results>',
    'a results.json, a results.json.gz, or the .unfinished.jsonl of a run that was stopped',
  )
  .requiredOption('--out <directory>', 'where to write it')
  .option('--against <file>', 'an older results.json: what got better, worse, new')
  .option('--history <files...>', 'older results files: how each target changed over time')
  .option('--grade <file>', 'the grade of the suite, as `npm run -s grade -- --json` prints it')
  .action(async (file: string, { out, against, history = [], grade }: Options) => {
    const { readResults } = await import('../report/read-results.ts')
    const { writeReport } = await import('../report/write-report.ts')
    const results = await readResults(file)
    await writeReport(results, path.resolve(out), {
      ...(against !== undefined && { against: await readResults(against) }),
      ...(grade !== undefined && { grade: await readGrade(grade) }),
      history: await Promise.all(history.map(readResults)),
    })
    console.log(`Report: ${path.join(out, 'index.html')}`)
  })

async function readGrade(file: string): Promise<Grade> {
  try {
    return Grade.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    throw new HarnessError(
      `${file} is no grade: make it with \`npm run -s grade -- --json > ${file}\`.`,
    )
  }
}
