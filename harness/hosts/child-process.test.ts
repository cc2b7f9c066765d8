import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { outcomeOf, startProcess, startTied } from './child-process.ts'
import { firstExecutable } from './executable.ts'

for (const { name, script, outcome } of [
  { name: 'well', script: 'echo out; echo err >&2', outcome: { status: 0, failure: undefined } },
  {
    name: 'with a status',
    script: 'echo no libfoo >&2; exit 3',
    outcome: { status: 3, failure: '/bin/sh ended with status 3, having printed: no libfoo.' },
  },
  {
    name: 'by a signal',
    script: 'kill -9 $$',
    outcome: { status: undefined, failure: '/bin/sh ended with SIGKILL.' },
  },
  {
    name: 'late',
    script: 'exec sleep 60',
    outcome: { status: undefined, failure: '/bin/sh did not end within 0.5 seconds.' },
  },
])
  test(`a program that ends ${name}`, async () => {
    expect(await outcomeOf('/bin/sh', ['-c', script], { limitMs: 500 })).toMatchObject(outcome)
  })

test('a program that is not there', async () => {
  const { status, failure } = await outcomeOf('/no/such/program', [])
  expect(status).toBeUndefined()
  expect(failure).toMatch(/^\/no\/such\/program cannot be started: .*ENOENT\.$/)
})

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
    const tied = JSON.stringify(path.join(import.meta.dirname, 'child-process.ts'))
    // Only the program itself writes: by then setpriv has tied it.
    const script = `
      import { startTied } from ${tied}
      const shell = startTied('/bin/sh', ['-c', 'echo started >&3; exec sleep 60'], process.env)
      shell.pipe.once('data', () => process.stdout.write(String(shell.pid)))`
    const parent = startProcess(process.execPath, [
      '--import=tsx',
      '--input-type=module',
      '--eval',
      script,
    ])
    const [data] = await once(parent.stdout, 'data')
    const sleeper = Number(String(data))
    expect(isRunning(sleeper)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isRunning(sleeper)).toBe(false)
  })
})

test('programs are started in one place, and npm before there is an execa', () => {
  const harness = path.join(import.meta.dirname, '..')
  const files = readdirSync(harness, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|tsx|js|mjs)$/.test(file) && !file.includes('node_modules'),
  )
  const starters = files.filter((file) =>
    /from '(node:child_process|execa)'/.test(readFileSync(path.join(harness, file), 'utf8')),
  )
  expect(starters.toSorted()).toEqual(['hosts/child-process.ts', 'tools/setup/npm-packages.js'])
})

/** On Linux; a process that has ended and that nobody has asked about yet is a zombie. */
function isRunning(pid: number): boolean {
  const file = `/proc/${pid}/stat`
  return existsSync(file) && !/\) Z /.test(readFileSync(file, 'utf8'))
}
