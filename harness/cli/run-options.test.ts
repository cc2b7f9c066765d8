/** Parts of the corpus, repetitions, and runs that end early. */
import { expect } from '@playwright/test'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RunningProcess, startProcess } from '../hosts/child-process.ts'
import { Results } from '../results.ts'
import { journalEnding } from '../results-journal.ts'
import { commandLine } from './command-line.fixture.ts'
import { adapters, grep, id, reference, report, test } from './run.fixture.ts'

// A machine may be busy with browsers.
test.describe.configure({ timeout: 240_000 })

async function resultsIn(folder: string, file = 'report/results.json'): Promise<Results> {
  return Results.parse(JSON.parse(await readFile(path.join(folder, file), 'utf8')))
}

function measuredIn({ results }: Results): string[] {
  return Object.keys(Object.values(results)[0] ?? {}).toSorted()
}

test('shards are parts of the whole, and merge puts them together', async ({ run, folder }) => {
  const few = ['--grep', '^stream/delivery/[a-o]']
  const parts: string[][] = []
  for (const shard of ['1/2', '2/2']) {
    const words = [...few, '--shard', shard, '--report', `part-${shard[0]}`]
    expect((await run('good', words)).status).toBe(0)
    parts.push(measuredIn(await resultsIn(folder, `part-${shard[0]}/results.json`)))
  }
  const words = ['merge', 'part-1', 'part-2/results.json', '--out', 'merged.json']
  const { status, stdout } = await commandLine(words, folder)
  expect(status).toBe(0)
  const all = parts.flat()
  expect(stdout).toContain(`good@node  ${all.length} passed`)
  expect(measuredIn(await resultsIn(folder, 'merged.json'))).toEqual(all.toSorted())
  expect(new Set(all).size).toBe(all.length)
  for (const part of parts) expect(part.length).toBeGreaterThan(0)
  const whole = await commandLine(['list', ...few, '--json'], folder)
  const listed = JSON.parse(whole.stdout) as { id: string }[]
  expect(all.toSorted()).toEqual(listed.map((each) => each.id).toSorted())
})

test('a level is run with those that demand more, and what is left must be something', async ({
  run,
}) => {
  const few = ['--grep', '^stream/(bom/leading|retry/(empty-value|minus-sign))$']
  const { stdout } = await run('good', [...few, '--level', 'must', '--json'])
  const results = Results.parse(JSON.parse(stdout))
  const levels = new Map(results.cases.map(({ id: each, level }) => [each, level]))
  expect(levels.get('stream/retry/empty-value')).toBe('observe')
  expect(measuredIn(results)).toContain('stream/bom/leading')
  for (const each of measuredIn(results)) expect(levels.get(each)).toBe('must')
  const none = await run('good', [...grep, '--level', 'must', '--shard', '2/2'])
  expect(none.stderr).toMatch(/^There is nothing to run: [^\n]*\n$/)
  expect(none.status).toBe(2)
})

for (const [words, says] of [
  [['--shard', '0/2'], 'such as 1/3'],
  [['--shard', '3/2'], 'such as 1/3'],
  [['--repeat', '0'], 'whole number'],
  [['--level', 'observe'], 'must, interop, should'],
  [['--watch', '--json'], '--json'],
] as const)
  test(`status 2: ${words.join(' ')}`, async ({ run }) => {
    const { status, stderr } = await run('good', [...grep, ...words])
    expect(stderr).toContain(says)
    expect(status).toBe(2)
  })

test('--repeat names verdicts that are not always the same: status 1', async ({ run, folder }) => {
  const mark = JSON.stringify(path.join(folder, 'mark'))
  const fickle = `import { EventSource as Reference } from ${JSON.stringify(reference)}
    import { existsSync, writeFileSync } from 'node:fs'
    const isFirst = !existsSync(${mark})
    writeFileSync(${mark}, '')
    export class EventSource extends Reference {
      addEventListener(type, ...rest) { if (isFirst || type !== 'message') super.addEventListener(type, ...rest) }
    }`
  await writeFile(path.join(folder, 'fickle.js'), fickle)
  const words = ['run', 'fickle.js', '--grep', '^stream/delivery/one-event$', '--repeat', '2']
  const { status, stdout } = await commandLine(words, folder)
  expect(stdout).toMatch(
    new RegExp(`Not the same in each repetition:\n${id} on fickle@node: pass, (fail|timeout) `),
  )
  expect(status).toBe(1)
  // So often that Node would tell of listeners that are left behind.
  const steady = await run('good', [...grep, '--repeat', '8'])
  expect(steady.status).toBe(0)
  expect(steady.stderr).toBe('')
})

test('--fail-fast stops at the first red verdict, and says that it was stopped', async ({
  run,
}) => {
  const { status, stdout } = await run('deaf', ['--grep', '^stream/', '--fail-fast', '--json'])
  const results = Results.parse(JSON.parse(stdout))
  expect(status).toBe(1)
  expect(results.environment.unfinished).toBe(true)
  const own = Object.values(results.results['deaf@node'] ?? {})
  expect(own.filter(({ expected }) => !expected)).toHaveLength(1)
})

/** Starts the command, which is ended with the test. */
function started(words: readonly string[], folder: string): RunningProcess & { text(): string } {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const args = ['--import', import.meta.resolve('tsx'), main, ...words]
  const child = startProcess(process.execPath, args, { cwd: folder })
  let text = ''
  child.stdout.on('data', (data) => (text += String(data)))
  child.stderr.on('data', (data) => (text += String(data)))
  return Object.assign(child, { text: () => text })
}

/** An adapter with which every second case never ends by itself. */
const stuck = `import { EventSource as Reference } from ${JSON.stringify(reference)}
  let isDeaf = true
  export class EventSource extends Reference {
    constructor(...all) { super(...all); this.isDeaf = isDeaf = !isDeaf }
    addEventListener(...all) { if (!this.isDeaf) super.addEventListener(...all) }
  }`

test('Ctrl-C keeps what is complete, and a second one ends at once', async ({ folder }) => {
  await writeFile(path.join(folder, 'stuck.js'), stuck)
  const journal = path.join(folder, `report${journalEnding}`)
  const lines = async (): Promise<number> =>
    existsSync(journal) ? (await readFile(journal, 'utf8')).split('\n').length : 0
  const words = ['run', 'stuck.js', '--grep', '^stream/', '--report', 'report']
  const once = started(words, folder)
  await expect.poll(lines, { timeout: 120_000 }).toBeGreaterThan(3)
  once.kill('SIGINT')
  expect((await once).exitCode).toBe(130)
  expect(once.text()).toContain('what is complete is kept')
  const { environment, results } = await resultsIn(folder)
  expect(environment.unfinished).toBe(true)
  expect(Object.keys(results['stuck@node'] ?? {}).length).toBeGreaterThan(0)
  expect(existsSync(journal)).toBe(false)

  const twice = started(words, folder)
  await expect.poll(lines, { timeout: 120_000 }).toBeGreaterThan(3)
  twice.kill('SIGINT')
  twice.kill('SIGINT')
  await expect.poll(() => twice.exitCode ?? twice.signalCode, { timeout: 120_000 }).not.toBeNull()
  expect([130, 'SIGINT']).toContain(twice.exitCode ?? twice.signalCode)
})

test('a second run in the same directory is refused, and the first one is whole', async ({
  run,
  folder,
}) => {
  await writeFile(path.join(folder, 'stuck.js'), stuck)
  const words = ['run', 'stuck.js', '--grep', '^stream/', '--report', 'report']
  const first = started(words, folder)
  const journal = path.join(folder, `report${journalEnding}`)
  await expect.poll(() => existsSync(journal), { timeout: 120_000 }).toBe(true)
  const second = await run('good', [...report, ...grep])
  expect(second.stderr).toMatch(
    new RegExp(`^Process ${first.pid} is writing .*: wait for that run [^\n]*\n$`),
  )
  expect(second.status).toBe(2)
  first.kill('SIGINT')
  await first
  expect((await resultsIn(folder)).targets[0]?.id).toBe('stuck@node')
  expect(await readdir(folder)).not.toContain(path.basename(journal))
})

test('of two that begin at once in one directory one is refused, and leaves the report to the other', async ({
  folder,
}) => {
  await writeFile(path.join(folder, 'stuck.js'), stuck)
  const words = ['run', 'stuck.js', '--grep', '^stream/', '--report', 'report']
  const both = [started(words, folder), started(words, folder)]
  const refused = await Promise.race(
    both.map(async (each) => ({ each, exitCode: (await each).exitCode })),
  )
  const other = both.find((each) => each !== refused.each)
  expect(refused.each.text()).toMatch(
    new RegExp(`^Process ${other?.pid} is writing .*: wait for that run `, 'm'),
  )
  expect(refused.exitCode).toBe(2)
  expect(await readdir(folder)).not.toContain('report')
  const journal = path.join(folder, `report${journalEnding}`)
  await expect.poll(() => existsSync(journal), { timeout: 120_000 }).toBe(true)
  other?.kill('SIGINT')
  expect((await other)?.exitCode).toBe(130)
  expect((await resultsIn(folder)).targets[0]?.id).toBe('stuck@node')
})

test('--watch runs again when a file that the adapter imports changes', async ({ folder }) => {
  const imported = path.join(folder, 'imported.js')
  await writeFile(imported, adapters.deaf)
  await writeFile(path.join(folder, 'watched.js'), `export * from './imported.js'`)
  const child = started(['run', 'watched.js', ...grep, '--watch'], folder)
  const waiting = (times: number): Promise<void> =>
    expect
      .poll(() => child.text().match(/Waiting for a change/g)?.length ?? 0, { timeout: 120_000 })
      .toBe(times)
  await waiting(1)
  expect(child.text()).toContain('1 unexpected')
  await writeFile(imported, 'export const')
  await waiting(2)
  expect(child.text()).toContain('cannot be bundled')
  await writeFile(imported, adapters.good)
  await waiting(3)
  expect(child.text()).toContain('watched@node  1 passed')
  child.kill('SIGINT')
  expect((await child).exitCode).toBe(0)
})
