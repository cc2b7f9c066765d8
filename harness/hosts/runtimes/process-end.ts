import type { ChildProcess } from 'node:child_process'
import { havingPrinted, lastLines } from '../last-lines.ts'
import type { RunningProbe } from '../host.ts'

/** So much of what a dying probe printed goes into the reason. */
const keptOutput = 2000

/** How a process ended and what it printed last, once it has. Only a signal is not its own doing. */
export function endOf(child: ChildProcess): Pick<Required<RunningProbe>, 'gone' | 'died'> {
  let output = ''
  const keep = (data: Buffer): void => {
    output = (output + data.toString()).slice(-keptOutput)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  let hasDied = (_reason: string): void => undefined
  const died = new Promise<string>((resolve) => (hasDied = resolve))
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`The process could not be started: ${error.message}`))
    child.once('close', (code, signal) => {
      const how = signal ? `was ended by ${signal}` : `exited with status ${code}`
      // What it printed is not why somebody ended it.
      if (signal === 'SIGKILL' || signal === 'SIGTERM') hasDied(`The process ${how}.`)
      else if (signal) hasDied(`The process ${how}${havingPrinted(lastLines(output))}.`)
      resolve(`The process ${how}.${output ? ` It printed: ${output.trim()}` : ''}`)
    })
  })
  return { gone, died }
}
