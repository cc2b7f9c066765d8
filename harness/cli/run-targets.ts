import path from 'node:path'
import { adapterWords } from '../run/case-command.ts'
import { subjectOf } from '../subject/subject.ts'
import { HarnessError } from '../errors.ts'
import { commandHost, serviceHost } from '../hosts/bridge/bridged-hosts.ts'
import type { Target } from '../run/target.ts'
import { bridgedTarget, targetFor } from '../run/targets.ts'

/** What `run` is told to run, and where. */
export interface RunArguments {
  adapter?: string | undefined
  host?: string[]
  command?: string
  profile?: string
  service?: string
  name?: string
  knownFailures?: string
}

/** What is to be run, and the words after `run` that name it. */
export interface Chosen {
  targets: Target[]
  /** Where its known failures lie, if no file is named. */
  folder: string
  wordsFor(target: Target): string
}

/**
 * The targets that the words of the command line name.
 *
 * @throws HarnessError if they name none, or more than one kind
 */
export async function chosenTargets({
  adapter,
  command,
  service,
  ...subject
}: RunArguments): Promise<Chosen> {
  // A service may have the command that starts it.
  const given = [adapter, service ?? command].filter((each) => each !== undefined)
  if (given.length !== 1)
    throw new HarnessError(
      'Name one thing to run: an adapter file, --command <command> or --service <url>.',
    )
  if (command !== undefined && service === undefined) return ofCommand(command, subject)
  refuse(subject.profile, '--profile', 'an adapter file or a service says its own')
  if (service !== undefined) return ofService(service, command, subject)
  refuse(subject.name, '--name', 'an adapter file is named by its file')
  return ofAdapter(adapter ?? '', subject)
}

async function ofAdapter(
  adapter: string,
  { host = ['node'], knownFailures }: RunArguments,
): Promise<Chosen> {
  const { name: implementation, file, argument } = await subjectOf(adapter)
  return {
    targets: host.map((name) => targetFor(implementation, file, name, knownFailures)),
    folder: argument === file ? path.dirname(file) : process.cwd(),
    wordsFor: (target) => adapterWords(argument, target.host.name),
  }
}

function ofCommand(
  command: string,
  { profile, host, knownFailures, ...subject }: RunArguments,
): Chosen {
  refuse(host?.[0], '--host', 'a command runs on this machine')
  if (profile !== 'client' && profile !== 'parser')
    throw new HarnessError('Say what the command speaks: --profile client or --profile parser.')
  const name = subject.name ?? nameOfCommand(command)
  return {
    targets: [bridgedTarget(name, commandHost(command), profile, knownFailures)],
    folder: process.cwd(),
    wordsFor: () => `--command ${quoted(command)} --profile ${profile} --name ${name}`,
  }
}

function ofService(
  url: string,
  command: string | undefined,
  { host, knownFailures, name = 'test-service' }: RunArguments,
): Chosen {
  refuse(host?.[0], '--host', 'a service runs where it is')
  if (!URL.canParse(url))
    throw new HarnessError(`${url} is no URL: give one such as http://localhost:8000.`)
  return {
    targets: [bridgedTarget(name, serviceHost(url, command), 'client', knownFailures)],
    folder: process.cwd(),
    wordsFor: () =>
      `--service ${url} ${command === undefined ? '' : `--command ${quoted(command)} `}--name ${name}`,
  }
}

function refuse(value: string | undefined, option: string, why: string): void {
  if (value !== undefined) throw new HarnessError(`Leave ${option} out: ${why}.`)
}

/** The name of the last file that a command names: `client` of `python3 client.py --fast`. */
function nameOfCommand(command: string): string {
  const words = command.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'))
  return path.parse(words.at(-1) ?? command).name
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}
