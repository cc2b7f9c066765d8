import { Command } from 'commander'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { bundleProbe } from '../bundle/bundle-probe.ts'
import { type Case, type Feature, defaultClientScript } from '../case.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { ownModule, programName } from '../installation.ts'
import { loadRequirements } from '../corpus/requirements.ts'
import { HarnessError, messageOf } from '../errors.ts'
import { caseLines, mismatchLines, wireLines } from '../judge/explain.ts'
import { judge } from '../judge/judge.ts'
import type { Assignment, ProbeGreeting } from '../protocol/assignment.ts'
import type { ProbeReport } from '../protocol/client-log.ts'
import { chunkedScripts } from '../run/chunking.ts'
import { featuresImplied } from '../run/implied-features.ts'
import { type FixtureServer, startFixtureServer } from '../server/fixture-server.ts'
import type { ServedRun } from '../server/served-run.ts'
import type { PlayedScript } from '../protocol/played-script.ts'
import { fillIn, fillInAll } from '../vocabulary/placeholders.ts'

interface Options {
  implementation: string
  chunking: string
}

/** `localhost` is a secure context in every browser, and another site than `127.0.0.1`. */
const names = { page: 'localhost', crossSite: '127.0.0.1' }
const deadlineMs = 10_000
/** A page that has run its case asks again after this time, and gets nothing. */
const nothingMoreMs = 20_000

/** What a browser that was started by hand does not offer, and how it can be told to. */
const askedOfTheBrowser: Partial<Record<Feature, (keyHash: string) => string>> = {
  tls: trusting,
  http2: trusting,
  'remote-names': () =>
    'It cannot be shown here: it needs a host name that does not look like this machine.',
  gc: () => 'It needs a garbage collector to call: start Chromium with --js-flags=--expose-gc.',
}

/** `show`: one case for any browser or HTTP client, with the wire printed as it is sent. */
export const showCommand = new Command('show')
  .description('Serve one case to any browser or curl, and print what is on the wire.')
  .argument('<case>', 'the id of a case')
  .option(
    '--implementation <adapter>',
    "an ES module in place of the browser's own EventSource",
    ownModule('implementations/native/adapter'),
  )
  .option('--chunking <name>', 'as written, whole, byte by byte or random', 'as written')
  .action(showCase)

async function showCase(id: string, { implementation, chunking }: Options): Promise<void> {
  const testCase = (await loadCorpus()).find((one) => one.id === id)
  if (!testCase)
    throw new HarnessError(`There is no case ${id}: \`${programName} corpus\` prints all ids.`)
  const script = scriptOf(testCase, chunking)
  const bundle = await bundleProbe('show', implementation).catch((error: unknown) => {
    throw new HarnessError(messageOf(error))
  })
  console.log([id, ...caseLines(testCase, await loadRequirements())].join('\n'))
  const server = await openShow(testCase, script, bundle.code)
  for (const feature of new Set([...(testCase.requires ?? []), ...featuresImplied(testCase)])) {
    const sentence = askedOfTheBrowser[feature]?.(server.trust.keyHash)
    if (sentence !== undefined) console.log(sentence)
  }
  await once(process, 'SIGINT')
  server.close()
}

function scriptOf(testCase: Case, chunking: string): PlayedScript {
  const scripts = chunkedScripts(testCase)
  const script = scripts.find((one) => one.chunking === chunking)
  if (script) return script.server
  const offered = scripts.map((one) => one.chunking).join(', ')
  throw new HarnessError(`${testCase.id} has no chunking ${chunking}: it has ${offered}.`)
}

/** Opens the fixture server with the page of the probe and an address for clients of HTTP. */
async function openShow(
  testCase: Case,
  script: PlayedScript,
  probeCode: string,
): Promise<FixtureServer> {
  const runs = new Map<string, ServedRun>()
  const offered: Promise<Assignment>[] = []
  const begin = async (client: 'page' | 'curl'): Promise<ServedRun> => {
    const run = await server.begin(script, names)
    runs.set(run.token, run)
    run.onEntry((entry) => {
      for (const line of wireLines([entry])) console.log(`${client}${line}`)
    })
    return run
  }
  const assign = async ({ base }: ProbeGreeting): Promise<Assignment> => {
    const run = await begin('page')
    const addresses = { ...run.addresses, ...(base !== undefined && { base }) }
    return {
      run: run.token,
      steps: fillInAll(testCase.client ?? defaultClientScript, addresses),
      url: fillIn('{page}{run}/stream', addresses),
      deadlineMs: testCase.deadline ?? deadlineMs,
      latestMs: testCase.deadline ?? deadlineMs,
    }
  }
  const server = await startFixtureServer({
    greet(_probe, greeting) {
      if (greeting.error !== undefined) console.error(greeting.error)
      else if (greeting.profile === 'parser')
        console.error('A parser asks for nothing over HTTP: use `run --host node --grep`.')
      else offered.push(assign(greeting))
    },
    next: () => offered.shift() ?? delay(nothingMoreMs, null, { ref: false }),
    report(token, report) {
      const run = runs.get(token)
      runs.delete(token)
      if (run) printReport(testCase, run, server, report)
    },
    reportRefused(token, problem) {
      runs.delete(token)
      console.error(`The report of the probe is not well-formed: ${problem}`)
    },
    over: (token) => runs.get(token)?.close(),
    signal: (token, name) => runs.get(token)?.signal(name),
    observed: (token, condition) =>
      runs.get(token)?.observed(condition) ?? new Promise(() => undefined),
    progress: (token) => runs.get(token)?.progress() ?? null,
  })
  const origin = `http://${names.page}:${server.ports.page}`
  const control = `http://${names.page}:${server.ports.control}`
  const offerStream = async (): Promise<void> => {
    const run = await begin('curl')
    console.log(`Stream: curl -N ${origin}${run.addresses.path}/stream`)
    if (JSON.stringify(script).includes('"awaitSignal"'))
      console.log(`Its signals: curl -X POST ${control}/run/${run.token}/signal/NAME`)
    run.onEntry((entry) => {
      const isLast = entry.wire === 'end' || entry.wire === 'disconnect'
      if (isLast && entry.connection === script.length) {
        console.log('The script is over: further requests to this address are answered 204.')
        void offerStream()
      }
    })
  }
  const page = server.mountProbe(randomBytes(8).toString('hex'), probeCode)
  console.log(`\nPage: ${origin}${page}?control=${server.ports.control}`)
  if (script.length > 0) await offerStream()
  return server
}

function printReport(
  { expect = {}, outcomes }: Case,
  run: ServedRun,
  server: FixtureServer,
  { ended, ...report }: ProbeReport,
): void {
  const wire = server.end(run)
  if (report.problem !== undefined) console.log(report.problem)
  if (ended === 'harness fault') return
  const record = { ...report, ended, addresses: run.addresses, wire, durationMs: 0 }
  const mismatchesOf = (expectation: typeof expect) => judge(expectation, record)
  if (outcomes) {
    const seen = outcomes.find((outcome) => mismatchesOf(outcome.expect).length === 0)
    console.log(`Observed: ${seen?.name ?? 'something else'}.`)
    return
  }
  const mismatches = mismatchesOf(expect)
  for (const line of mismatches.flatMap(mismatchLines)) console.log(line)
  if (mismatches.length === 0 && ended === 'steps') console.log('As expected.')
}

function trusting(keyHash: string): string {
  return (
    'Its certificate is made for this run and no browser trusts it: start Chromium with ' +
    `--ignore-certificate-errors-spki-list=${keyHash}, or give curl -k.`
  )
}
