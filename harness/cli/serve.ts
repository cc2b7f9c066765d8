import { Command, InvalidArgumentError } from 'commander'
import { stop } from 'esbuild'
import { once } from 'node:events'
import path from 'node:path'
import { chosenCases } from '../corpus/chosen-cases.ts'
import { loadCorpus, projectRoot } from '../corpus/corpus.ts'
import { loadRequirements, loadStandard } from '../corpus/requirements.ts'
import { HarnessError, messageOf } from '../errors.ts'
import { readKnownFailures } from '../gate/known-failures.ts'
import { isWildcard, namesFor } from '../guest/addresses.ts'
import { type ServedSuite, serveSuite } from '../guest/serve.ts'
import { summaryLines } from '../report/summary-lines.ts'
import { writeReport } from '../report/write-report.ts'
import { journalEnding } from '../results-journal.ts'
import { createCollection } from '../run/results-collection.ts'
import { loopback } from '../server/listen.ts'

interface Options {
  listen: string
  name: string[]
  port?: number
  devices: number
  grep?: string
  report: string
}

const collectValues = (value: string, values: string[]): string[] => [...values, value]

/** `serve`: the suite as a page that any browser joins by its address. */
export const serveCommand = new Command('serve')
  .description('Serve the suite as a page that any browser joins by its address.')
  .option(
    '--listen <address>',
    'the address to listen at; 0.0.0.0: for other devices too',
    loopback,
  )
  .option(
    '--name <host>',
    'the name by which devices reach this machine; a second one: another site',
    collectValues,
    [],
  )
  .option('--port <number>', 'the port of the page; the next three are used too', number)
  .option('--devices <number>', 'how many browsers may be there at the same time', number, 4)
  .option('--grep <pattern>', 'only cases whose id matches this regular expression')
  .option('--report <directory>', 'write the report there', 'report')
  .action(serve)

function number(value: string): number {
  const parsed = Number(value)
  if (Number.isInteger(parsed) && parsed > 0) return parsed
  throw new InvalidArgumentError('It is no whole number above 0.')
}

async function serve({ listen, name, port, devices, grep, ...options }: Options): Promise<void> {
  const corpus = await loadCorpus()
  const requirements = await loadRequirements()
  const about = { cases: corpus, requirements, standard: await loadStandard() }
  const cases = chosenCases(corpus, grep, false)
  const ids = new Set(corpus.map(({ id }) => id))
  const known = path.join(projectRoot, 'implementations/native/known-failures.json')
  const collection = createCollection()
  const report = path.resolve(options.report)
  const journal = `${report}${journalEnding}`
  collection.keepIn(journal, about)
  const suite = {
    cases,
    corpus,
    requirements,
    known: await readKnownFailures(known, ids),
    collection,
  }
  const served = await serveSuite(suite, {
    at: { address: listen, ...(port !== undefined && { firstPort: port }) },
    names: namesFor(listen, name),
    limit: devices,
    report: path.join(report, 'index.html'),
    say: (line) => console.log(line),
  })
  await announce(served, listen)
  await once(process, 'SIGINT')
  const isWhole = !served.browsers.areRunning()
  await served.close()
  const results = collection.results(about, isWhole)
  if (results.targets.length === 0) return
  for (const line of summaryLines(results)) console.log(line)
  // Ctrl-C reaches the whole process group and has ended the bundler too: the next build starts another one.
  await stop()
  await writeReport(results, report).catch((error: unknown) => {
    throw new HarnessError(
      `The report was not written, but ${journal} has what was measured: ${messageOf(error)}`,
    )
  })
  collection.close()
  console.log(`Report: ${path.join(report, 'index.html')}`)
}

async function announce({ address, ports }: ServedSuite, listen: string): Promise<void> {
  const { renderUnicodeCompact } = await import('uqr')
  if (listen !== loopback) {
    console.log(renderUnicodeCompact(address.href))
    console.log(
      `Exposed to every device that reaches ${isWildcard(listen) ? 'this machine' : listen}: ports ${ports.join(', ')}, and ports between 20000 and 29999 for some cases. They serve the cases to whoever has this address, no files, until this command ends.`,
    )
  }
  console.log(`Open this in the browser to be tested: ${address.href}`)
  console.log(`The cases, each with its wire and a curl line: ${address.href}cases/`)
  console.log(`Paste a stream, and see what everybody makes of it: ${address.href}try/`)
  console.log('Ctrl-C ends it and writes the report.')
}
