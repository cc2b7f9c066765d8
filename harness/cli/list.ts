import { Command, Option } from 'commander'
import {
  casesDownTo,
  chosenCases,
  demandingLevels,
  type DemandingLevel,
} from '../corpus/chosen-cases.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { allHosts } from '../hosts/hosts.ts'

interface Options {
  grep?: string
  level?: DemandingLevel
  hosts?: boolean
  json?: boolean
}

/** `list`: the cases that there are to run, or the hosts. */
export const listCommand = new Command('list')
  .description('List the cases, or the hosts of this machine.')
  .option('--grep <pattern>', 'only cases whose id matches this regular expression')
  .addOption(
    new Option('--level <level>', 'only cases that demand so much or more').choices(
      demandingLevels,
    ),
  )
  .addOption(new Option('--hosts', 'the hosts instead').conflicts(['grep', 'level']))
  .option('--json', 'as JSON')
  .action(async ({ hosts, json, ...options }: Options) => {
    const listed = hosts ? listedHosts() : await listedCases(options)
    if (json) console.log(JSON.stringify(listed, undefined, 2))
    else for (const line of table(listed.map((row) => Object.values(row)))) console.log(line)
  })

async function listedCases({ grep, level }: Options) {
  const cases = casesDownTo(chosenCases(await loadCorpus(), grep), level)
  return cases.map(({ id, level: own = 'must', title }) => ({ id, level: own, title }))
}

function listedHosts() {
  return allHosts().map((host) => {
    const found = host.find()
    return {
      name: host.name,
      state: found.found ? 'found' : 'missing',
      what: found.found ? found.source : `${found.reason} ${found.remedy}`,
    }
  })
}

/** Rows with their columns below each other; the last one is as long as it is. */
function table(rows: readonly string[][]): string[] {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  const widths = [width(0), width(1)]
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
