/**
 * Programs are started here, by execa. Why one ended is said in one sentence, with the last lines that it printed.
 * Only tools/setup/npm-packages.js starts npm by itself, for it runs before there is an execa.
 */
import { execa } from 'execa'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'
import { isPackage } from '../installation.ts'
import { firstExecutable } from './executable.ts'
import { type End, endSentence, keepLast, lastLines } from './program-output.ts'

/** How long a program may take to end by itself. */
const patienceMs = 2000

interface ProcessOptions {
  cwd?: string
  /** In place of what this process has. */
  env?: NodeJS.ProcessEnv
}

/** What a program that has ended came to. */
export interface Outcome {
  /** Undefined if a signal ended it, or it could not be started. */
  status: number | undefined
  stdout: string
  stderr: string
  /** How it ended, in one sentence; undefined if with status 0. */
  failure: string | undefined
}

/** Runs a program to its end, or until `limitMs` have passed; does not throw. */
export async function outcomeOf(
  program: string,
  args: readonly string[],
  { limitMs, ...options }: ProcessOptions & { limitMs?: number } = {},
): Promise<Outcome> {
  const { stdout, stderr, ...end } = await execa(program, args, {
    ...options,
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    stripFinalNewline: false,
    ...(limitMs !== undefined && { timeout: limitMs }),
  })
  const late = `${program} did not end within ${(limitMs ?? 0) / 1000} seconds.`
  const failure = end.timedOut ? late : endSentence(program, end, lastLines(stderr))
  return { status: end.exitCode, stdout, stderr, failure: end.failed ? failure : undefined }
}

/** A program that runs beside us. */
export type RunningProcess = ReturnType<typeof startProcess>

/** Starts a program whose output can be read, that on file descriptor 3 too. */
export function startProcess(
  program: string,
  args: readonly string[],
  {
    stdin = 'ignore',
    ...options
  }: ProcessOptions & { detached?: boolean; stdin?: 'ignore' | 'pipe' } = {},
) {
  return execa(program, args, {
    ...options,
    extendEnv: false,
    reject: false,
    buffer: false,
    stdio: [stdin, 'pipe', 'pipe', 'pipe'],
  })
}

/** A program that ends when this process does. */
export interface TiedProcess {
  readonly pid: number | undefined
  /** What it writes to its file descriptor 3. */
  readonly pipe: Readable
  /** What it and the programs that it starts write to standard output. */
  readonly stdout: Readable
  /** The last lines that they wrote to standard error, in one. */
  printed(): Promise<string>
  /** Settles with the reason once it has ended, or could not be started. */
  readonly ended: Promise<string>
  end(): Promise<void>
}

/**
 * Starts a program and ties its life to ours: should this process be killed so that it can clean up nothing, the
 * kernel ends the program (setpriv is part of every Linux distribution's base).
 */
export function startTied(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): TiedProcess {
  const [command, ...rest] = tied(program, args)
  // A group of its own, so that what the program starts ends with it.
  const child = startProcess(command, rest, { env, detached: true })
  const lines = keepLast(child.stderr)
  const printed = async (): Promise<string> => {
    // What was printed before an event that has come is there, but may be read after it, in the same turn.
    await turn()
    return lastLines(lines())
  }
  // Its output may be held open, by what it has started, for longer than it runs.
  const exited = new Promise<End>((resolve) => {
    child.once('exit', (status, signal) =>
      resolve({ exitCode: status ?? undefined, signal: signal ?? undefined }),
    )
  })
  const ended = Promise.race([exited, child]).then(async (end) =>
    endSentence(program, end, await printed()),
  )
  return {
    pid: child.pid,
    pipe: child.stdio[3],
    stdout: child.stdout,
    printed,
    ended,
    async end() {
      const group = child.pid
      if (group === undefined) return
      // Xvfb takes its lock files away when it is asked to end.
      signalGroup(group, 'SIGTERM')
      await Promise.race([ended, delay(patienceMs, undefined, { ref: false })])
      signalGroup(group, 'SIGKILL')
      await ended
    },
  }
}

/** The words that start a program so that the kernel ends it when this process is gone. */
export function tied(program: string, args: readonly string[]): [string, ...string[]] {
  const setpriv = firstExecutable(['setpriv'])
  return setpriv === undefined
    ? [program, ...args]
    : [setpriv, '--pdeathsig', 'KILL', '--', program, ...args]
}

/** Signals a program that has a group of its own, and all that it has started. */
export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal)
  } catch {
    // It is gone already.
  }
}

/** A module of ours in a Node of its own, spoken with by messages; its end of the channel tells it when to end. */
export interface PeerProcess {
  send(message: object): void
  /** Settles with the reason once it has ended. */
  readonly ended: Promise<string>
  end(): Promise<void>
}

/** What a Node must be told to run a module of ours: nothing if it is built. */
const loader = (): string[] => (isPackage ? [] : ['--import', import.meta.resolve('tsx')])

/** Starts a module of ours as a peer. */
export function startPeer(file: string, onMessage: (message: unknown) => void): PeerProcess {
  const child = execa(process.execPath, [...loader(), file], {
    reject: false,
    buffer: false,
    ipc: true,
    serialization: 'json',
    stdin: 'ignore',
  })
  const lines = keepLast(child.stdout, child.stderr)
  child.on('message', onMessage)
  const ended = child.then((end) => endSentence(path.basename(file), end, lastLines(lines())))
  return {
    // If it has gone, `ended` tells.
    send: (message) => void child.send(message, () => undefined),
    ended,
    async end() {
      if (child.connected) child.disconnect()
      await Promise.race([ended, delay(patienceMs, undefined, { ref: false })])
      child.kill('SIGKILL')
      await ended
    },
  }
}
