import { Command, CommanderError } from 'commander'
import { HarnessError, ResultsFileError } from '../errors.ts'

/** By name, in the order of the help text; only what is called is loaded. */
const commands: Record<string, () => Promise<Command>> = {
  init: async () => (await import('./init.ts')).initCommand,
  run: async () => (await import('./run.ts')).runCommand,
  list: async () => (await import('./list.ts')).listCommand,
  show: async () => (await import('./show.ts')).showCommand,
  try: async () => (await import('./try.ts')).tryCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  fuzz: async () => (await import('./fuzz.ts')).fuzzCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  merge: async () => (await import('./merge.ts')).mergeCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  coverage: async () => (await import('./coverage.ts')).coverageCommand,
  corpus: async () => (await import('./corpus.ts')).corpusCommand,
  vectors: async () => (await import('./vectors.ts')).vectorsCommand,
  annotate: async () => (await import('./annotate.ts')).annotateCommand,
}

/**
 * The command line; one file per command. Exit status: 0 as expected, 1 an implementation's verdict is not,
 * 2 the harness or its use is at fault.
 */
const program = new Command('eventsource-conformance')
  .description('The conformance suite for WHATWG Server-Sent Events (EventSource).')
  .exitOverride()

const [called = ''] = process.argv.slice(2)
const loads = Object.hasOwn(commands, called) ? [commands[called]] : Object.values(commands)
for (const load of loads) {
  const command = await load?.()
  if (command) program.addCommand(command.copyInheritedSettings(program))
}

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
