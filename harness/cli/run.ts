import { Command, InvalidArgumentError, Option } from 'commander'
import { demandingLevels, type Shard } from '../corpus/chosen-cases.ts'
import { runOnce, type RunOptions } from './run-once.ts'

const collectValues = (value: string, values: string[] = []): string[] => [...values, value]

/** `run`: the whole corpus, or part of it, against an adapter file that lies anywhere, a program or a test service. */
export const runCommand = new Command('run')
  .description(
    'Run the cases against an adapter file, a published package, a program in any language or a test service.',
  )
  .argument(
    '[adapter]',
    'an ES module that exports EventSource, connect, parse or read; or npm:name@version',
  )
  .option(
    '--host <name>',
    'where to run it; may be given several times (default: node)',
    collectValues,
  )
  .option(
    '--command <command>',
    'a program that speaks JSON lines: docs/other-languages.md; with --service, what starts it',
  )
  .option('--profile <profile>', 'of the command: client or parser')
  .option('--service <url>', 'a test service as launchdarkly/sse-contract-tests drives them')
  .option('--name <name>', 'of the command or the service, in reports')
  .option('--grep <pattern>', 'only cases whose id matches this regular expression')
  .addOption(
    new Option('--level <level>', 'only cases that demand so much or more').choices(
      demandingLevels,
    ),
  )
  .option(
    '--set <name>',
    'score by a frozen set of cases, such as 2026.1; what came since is run and not scored',
  )
  .option('--slow', 'also the cases that wait for minutes')
  .addOption(
    new Option('--versions <list>', 'of npm:name: these releases, as a trend')
      .argParser((list) => list.split(','))
      .conflicts(['updateKnownFailures', 'watch', 'shard', 'level', 'json', 'repeat', 'failFast']),
  )
  .option('--shard <i/n>', 'only one of n parts, counted from 1; merge puts them together', shardOf)
  .option('--known-failures <file>', 'verdicts expected to be bad, with reasons')
  .option('--allow-unexplained', 'accept known failures that have no reason yet')
  .addOption(
    new Option(
      '--update-known-failures',
      'bring that file up to date, so that this run is green; new entries have no reason yet',
    ).conflicts(['failFast', 'repeat']),
  )
  .option('--report <directory>', 'write the report there')
  .option('--repeat <n>', 'run everything n times; verdicts that differ are red', countOf)
  .option('--fail-fast', 'stop at the first verdict that is not as expected')
  .addOption(
    new Option('--watch', 'run again when the adapter or what it imports changes').conflicts(
      'json',
    ),
  )
  .option('--verbose', 'tell each unexpected verdict, not each cause')
  .option('--json', 'print the results as one JSON document, and nothing else')
  .action(async (adapter: string | undefined, { versions, watch, ...options }: Options) => {
    if (versions) {
      const { runVersions } = await import('./trend.ts')
      process.exitCode = await runVersions(adapter, versions, options)
    } else if (!watch) process.exitCode = await runOnce({ adapter, ...options })
    else {
      const { runOnChanges } = await import('./watch.ts')
      process.exitCode = await runOnChanges({ adapter, ...options })
    }
  })

interface Options extends RunOptions {
  versions?: string[]
  watch?: boolean
}

function shardOf(value: string): Shard {
  const [, index, total] = (/^(\d+)\/(\d+)$/.exec(value) ?? []).map(Number)
  if (index === undefined || total === undefined || index < 1 || index > total)
    throw new InvalidArgumentError('Give a part of a whole, such as 1/3.')
  return { index, total }
}

function countOf(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1.')
  return Number(value)
}
