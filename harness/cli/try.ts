import { Command } from 'commander'
import { watch } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { literal } from '../answers/byte-literal.ts'
import { openParsers, parserAdapters, type Parsers } from '../answers/parsers.ts'
import { openTried, type Tried } from '../answers/tried.ts'
import { HarnessError, messageOf } from '../errors.ts'
import { ownModule } from '../installation.ts'
import { projectTargets, targetFor } from '../run/targets.ts'
import { bytesOfHex, bytesOfText, type Given, givenOf, readGiven } from '../try/input.ts'
import { trialLines } from '../try/text.ts'
import { type Trial, tryStreams } from '../try/try.ts'

interface Options {
  hex?: string
  chunks?: string[]
  file?: string
  connections?: string[]
  host?: string[]
  implementation?: string[]
  json?: true
  html?: string
  saveCase?: string
  watch?: true
}

/** `try`: what the standard demands of a stream, line by line, and what targets make of it. */
export const tryCommand = new Command('try')
  .description(
    'Show what the standard and each target make of a stream: of a text, a file, or stdin.',
  )
  .argument(
    '[text]',
    'the stream, with \\n, \\r, \\t, \\0, \\xHH and \\u{…} as escapes; else stdin',
  )
  .option('--hex <bytes>', 'the stream in hexadecimal digits')
  .option('--chunks <texts...>', 'the stream as these chunks and no others, with the same escapes')
  .option('--file <file>', 'a body, a saved response with its head (curl -i), or a HAR')
  .option('--connections <files...>', 'such files: the second is played on the reconnection, …')
  .option('--host <name...>', 'these hosts, with their own EventSource or each --implementation')
  .option(
    '--implementation <name...>',
    'these implementations; parsers run in this Node (default: every parser)',
  )
  .option('--json', 'print all as JSON')
  .option('--html <file>', 'write it as one HTML file')
  .option('--save-case <file>', 'write it as a case, to be checked against the standard')
  .option('--watch', 'again each time the file changes')
  .action(async (text: string | undefined, options: Options) => {
    const opened = await openAll(options)
    try {
      const given = async (): Promise<Given[]> => givenStreams(text, options)
      await show(await given(), opened, options)
      if (options.watch) await again(given, opened, options)
    } finally {
      await Promise.all([opened.parsers?.close(), ...opened.targets.map((one) => one.close())])
    }
  })

async function givenStreams(
  text: string | undefined,
  { hex, chunks, file, connections }: Options,
): Promise<Given[]> {
  const ways = [text, hex, chunks, file, connections].filter((way) => way !== undefined)
  if (ways.length > 1)
    throw new HarnessError(
      'Give one of a text, --hex, --chunks, --file and --connections, not several.',
    )
  if (hex !== undefined) return [{ body: bytesOfHex(hex) }]
  if (chunks !== undefined) {
    const given = chunks.map(bytesOfText)
    return [{ body: Buffer.concat(given), chunks: given }]
  }
  if (text !== undefined) return [{ body: bytesOfText(text) }]
  const files = connections ?? (file === undefined ? [] : [file])
  if (files.length > 0) return (await Promise.all(files.map(readGiven))).flat()
  if (process.stdin.isTTY)
    throw new HarnessError(
      "Give a stream: a text such as 'data: a\\n\\n', --file, or bytes on stdin.",
    )
  return [givenOf(await buffer(process.stdin))]
}

interface Opened {
  parsers: Parsers | null
  targets: Tried[]
}

async function openAll({ host, implementation }: Options): Promise<Opened> {
  const adapters = parserAdapters()
  const names = implementation ?? (host === undefined ? Object.keys(adapters) : [])
  const inProcess = host === undefined ? names.filter((name) => adapters[name] !== undefined) : []
  const behindServer = (implementation === undefined && host !== undefined ? ['native'] : names)
    .filter((name) => !inProcess.includes(name))
    .flatMap((name) => hostsOf(name, host).map((one): [string, string] => [name, one]))
  const [parsers, ...targets] = await Promise.all([
    inProcess.length === 0
      ? null
      : openParsers(Object.fromEntries(inProcess.map((name) => [name, adapters[name]!]))),
    ...behindServer.map(([name, on]) => openTried(namedTarget(name, on))),
  ])
  return { parsers, targets }
}

/** The first host of an implementation's own, if none was asked for. */
function hostsOf(name: string, host: string[] | undefined): string[] {
  if (host) return host
  const own = projectTargets().find(({ implementation }) => implementation === name)
  return [own?.host.name ?? 'node']
}

function namedTarget(name: string, host: string) {
  // The package has this one alone, and no list of hosts.
  if (name === 'native') return targetFor(name, ownModule('implementations/native/adapter'), host)
  const own = projectTargets().find(({ implementation }) => implementation === name)
  if (!own)
    throw new HarnessError(
      `There is no implementation ${name} with a host: choose a folder below implementations/.`,
    )
  return targetFor(name, own.adapterFile, host)
}

async function show(given: readonly Given[], opened: Opened, options: Options): Promise<void> {
  const trial = await tryStreams(given, opened.parsers, opened.targets)
  if (options.json) console.log(JSON.stringify(trial, undefined, 2))
  else for (const line of trialLines(trial)) console.log(line)
  if (options.html !== undefined) {
    const { trialPage } = await import('../try/page.tsx')
    await writeFile(options.html, await trialPage(trial))
  }
  if (options.saveCase !== undefined) await writeFile(options.saveCase, caseText(trial))
}

/** A case file with one case. */
function caseText({ testCase }: Trial): string {
  return [
    "import type { Cases } from '../../harness/case.ts'",
    '',
    '// Filled in by `try` from the second interpreter: check expectation and requirements against the standard.',
    `export default ${literal([testCase])} satisfies Cases`,
    '',
  ].join('\n')
}

/** Shows it again for each change, until the process is told to end. */
async function again(
  given: () => Promise<Given[]>,
  opened: Opened,
  options: Options,
): Promise<void> {
  const files = options.connections ?? (options.file === undefined ? [] : [options.file])
  if (files.length === 0) throw new HarnessError('--watch needs --file or --connections.')
  await new Promise<void>((resolve) => {
    let running = Promise.resolve()
    const run = (): void => {
      running = running.then(async () => {
        console.log(`\n— ${new Date().toISOString()}`)
        await given()
          .then((streams) => show(streams, opened, options))
          .catch((error: unknown) => console.error(messageOf(error)))
      })
    }
    const watchers = files.map((file) => watch(file, run))
    process.once('SIGINT', () => {
      for (const watcher of watchers) watcher.close()
      resolve()
    })
  })
}
