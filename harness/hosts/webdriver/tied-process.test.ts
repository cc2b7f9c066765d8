import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { firstExecutable } from '../executable.ts'
import { startTied } from './tied-process.ts'

test('a program is ended with what it has started', async () => {
  // The pipe closes when nobody holds it any more, neither the shell nor what it has started.
  const shell = startTied('/bin/sh', ['-c', 'sleep 60 & echo started >&3; wait'], process.env)
  await once(shell.pipe, 'data')
  const closed = once(shell.pipe, 'close')
  await shell.end()
  await closed
  expect(await shell.ended).toBe('/bin/sh ended with SIGTERM.')
})

test.describe('with setpriv', () => {
  test.skip(firstExecutable(['setpriv']) === undefined, 'Without setpriv nothing ties a program.')

  test('a program that cannot be started says so', async () => {
    expect(await startTied('/no/such/program', [], process.env).ended).toMatch(/ended with status/)
  })

  test('a program does not outlive a parent that is killed', async () => {
    const tied = JSON.stringify(path.join(import.meta.dirname, 'tied-process.ts'))
    // Only the program itself writes: by then setpriv has tied it.
    const script = `
      import { startTied } from ${tied}
      const shell = startTied('/bin/sh', ['-c', 'echo started >&3; exec sleep 60'], process.env)
      shell.pipe.once('data', () => process.stdout.write(String(shell.pid)))`
    const parent = spawn(
      process.execPath,
      ['--import=tsx', '--input-type=module', '--eval', script],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const [data] = await once(parent.stdout, 'data')
    const sleeper = Number(String(data))
    expect(isRunning(sleeper)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isRunning(sleeper)).toBe(false)
  })
})

/** On Linux; a process that has ended and that nobody has asked about yet is a zombie. */
function isRunning(pid: number): boolean {
  const file = `/proc/${pid}/stat`
  return existsSync(file) && !/\) Z /.test(readFileSync(file, 'utf8'))
}
