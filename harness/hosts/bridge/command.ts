/** A command of the user's, which runs beside us: a program that speaks in lines, or a test service. */
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { signalGroup, startProcess, tied } from '../child-process.ts'
import { type End, endSentence, havingPrinted, keepLast, lastLines } from '../program-output.ts'

/** What it has started may hold its output open for longer than it runs. */
const outputLimitMs = 1000

/** A command that was started. */
export interface StartedCommand {
  readonly stdin: Writable | null
  readonly stdout: Readable
  /** Settles with the reason once it is gone. */
  readonly ended: Promise<string>
  /** Ends it because it cannot be used any more; `ended` settles with this reason. */
  giveUp(reason: string): void
  isGivenUp(): boolean
  end(): Promise<void>
}

/** @param printed is told what it writes to standard error */
export function startCommand(command: string, printed: (text: string) => void): StartedCommand {
  const [shell, ...words] = inShell(command)
  const child = startProcess(shell, words, {
    // A group of its own, so that what the shell starts ends with it.
    detached: true,
    stdin: 'pipe',
    env: process.env,
  })
  const kept = keepLast(child.stderr)
  child.stderr.on('data', (data) => printed(String(data)))
  let givenUp: string | undefined
  const kill = (): void => {
    if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL')
  }
  const exited = once(child, 'exit').then(([status, signal]): End => ({
    exitCode: (status as number | null) ?? undefined,
    signal: (signal as string | null) ?? undefined,
  }))
  const ended = Promise.race([child, exited]).then(async (end): Promise<string> => {
    await Promise.race([child, delay(outputLimitMs, undefined, { ref: false })])
    const lines = lastLines(kept())
    if (givenUp === undefined) return endSentence(`\`${command}\``, end, lines)
    return `${givenUp.replace(/\.$/, '')}${havingPrinted(lines)}.`
  })
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    ended,
    giveUp(reason) {
      givenUp ??= reason
      kill()
    },
    isGivenUp: () => givenUp !== undefined,
    async end() {
      kill()
      await ended
    },
  }
}

/** The shell, which a program takes the place of if the command is nothing but its words, so that it ends with us. */
function inShell(command: string): [string, ...string[]] {
  if (process.platform === 'win32') return ['cmd', '/d', '/c', command]
  const isPlain = /^[\w\s./:,+@~-]+$/.test(command)
  return tied('sh', ['-c', isPlain ? `exec ${command}` : command])
}
