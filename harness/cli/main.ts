import { Command, CommanderError } from 'commander'
import { HarnessError, ResultsFileError } from '../errors.ts'
import { coverageCommand } from './coverage.ts'
import { annotateCommand } from './annotate.ts'
import { initCommand } from './init.ts'
import { diffCommand } from './diff.ts'
import { explainCommand } from './explain.ts'
import { listCommand } from './list.ts'
import { mergeCommand } from './merge.ts'
import { reportCommand } from './report.ts'
import { runCommand } from './run.ts'
import { showCommand } from './show.ts'
import { corpusCommand } from './corpus.ts'
import { serveCommand } from './serve.ts'
import { fuzzCommand } from './fuzz.ts'
import { tryCommand } from './try.ts'
import { vectorsCommand } from './vectors.ts'

/**
 * The command line; one file per command. Exit status: 0 as expected, 1 an implementation's verdict is not,
 * 2 the harness or its use is at fault.
 */
const program = new Command('eventsource-conformance')
  .description('The conformance suite for WHATWG Server-Sent Events (EventSource).')
  .exitOverride()

const commands = [
  initCommand,
  runCommand,
  listCommand,
  showCommand,
  tryCommand,
  serveCommand,
  fuzzCommand,
  explainCommand,
  mergeCommand,
  diffCommand,
  reportCommand,
  coverageCommand,
  corpusCommand,
  vectorsCommand,
  annotateCommand,
]
for (const command of commands) program.addCommand(command.copyInheritedSettings(program))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    process.exitCode = 2
    if (error instanceof HarnessError || error instanceof ResultsFileError)
      console.error(error.message)
    else console.error(error)
  }
}
// What was printed into a pipe is not out yet, and exit() does not wait for it.
for (const stream of [process.stdout, process.stderr])
  await new Promise((written) => stream.write('', written))
// Whatever an implementation left behind does not keep the command alive.
process.exit()
