import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'
import { firstExecutable } from '../executable.ts'
import { havingPrinted, readLastLines } from '../last-lines.ts'

/** So long a program may take to end by itself. */
const patience = 2000

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
  const setpriv = firstExecutable(['setpriv'])
  const tie = setpriv === undefined ? [] : [setpriv, '--pdeathsig', 'KILL', '--']
  const [command = program, ...rest] = [...tie, program, ...args]
  // A group of its own, so that what the program starts ends with it.
  const child = spawn(command, rest, {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const [, stdout, stderr, pipe] = child.stdio
  if (!(stdout && stderr && pipe instanceof Readable)) throw new Error('Node made no pipes.')
  stdout.resume()
  const lines = readLastLines(stderr)
  const printed = async (): Promise<string> => {
    // What was printed before an event that has come is there, but may be read after it, in the same turn.
    await turn()
    return lines()
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${program} cannot be started: ${error.message}.`))
    child.once('exit', (code, signal) =>
      // What it printed is not why somebody ended it.
      resolve(
        signal === null
          ? printed().then((said) => `${program} ended with status ${code}${havingPrinted(said)}.`)
          : `${program} ended with ${signal}.`,
      ),
    )
  })
  return {
    pid: child.pid,
    pipe,
    stdout,
    printed,
    ended,
    async end() {
      const group = child.pid
      if (group === undefined) return
      // Xvfb takes its lock files away when it is asked to end.
      signalGroup(group, 'SIGTERM')
      await Promise.race([ended, delay(patience, undefined, { ref: false })])
      signalGroup(group, 'SIGKILL')
      await ended
    },
  }
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal)
  } catch {
    // It is gone already.
  }
}
