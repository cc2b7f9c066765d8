import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { firstExecutable } from '../executable.ts'

/** So long a program may take to end by itself. */
const patience = 2000

/** A program that ends when this process does. */
export interface TiedProcess {
  readonly pid: number | undefined
  /** What it writes to its file descriptor 3. */
  readonly pipe: Readable
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
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const pipe = child.stdio[3]
  if (!(pipe instanceof Readable)) throw new Error('Node made no pipe of file descriptor 3.')
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${program} cannot be started: ${error.message}.`))
    child.once('exit', (code, signal) =>
      resolve(`${program} ended with ${signal ?? `status ${code}`}.`),
    )
  })
  return {
    pid: child.pid,
    pipe,
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
