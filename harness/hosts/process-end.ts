import type { ChildProcess } from 'node:child_process'

/** So much of what a dying probe printed goes into the reason. */
const keptOutput = 2000

/** Settles when a process is gone, with how it ended and what it printed last. */
export function goneOf(child: ChildProcess): Promise<string> {
  let output = ''
  const keep = (data: Buffer): void => {
    output = (output + data.toString()).slice(-keptOutput)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`The process could not be started: ${error.message}`))
    child.once('close', (code, signal) => {
      const how = signal ? `was ended by ${signal}` : `exited with status ${code}`
      resolve(`The process ${how}.${output ? ` It printed: ${output.trim()}` : ''}`)
    })
  })
}
