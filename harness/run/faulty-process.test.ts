/** A process in which a probe runs dies while cases run. */
import path from 'node:path'
import { expect } from '@playwright/test'
import { misbehaving, test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

const reference = path.join(import.meta.dirname, '../../implementations/reference/event-source.ts')

/** An implementation that ends its process, at most so often, as somebody would who kills it. */
function killed(times: number): string {
  const mark = JSON.stringify(test.info().outputPath('mark'))
  return `import { EventSource as Reference } from ${JSON.stringify(reference)}
    import { appendFileSync, existsSync, readFileSync } from 'node:fs'
    export class EventSource extends Reference {
      constructor(url, init) {
        super(url, init)
        if (!String(url).endsWith('/misbehave')) return
        if (existsSync(${mark}) && readFileSync(${mark}).length >= ${times}) return
        appendFileSync(${mark}, '.')
        process.kill(process.pid, 'SIGKILL')
      }
    }`
}

test('a process that somebody kills costs no case its verdict, and is named', async ({
  openSource,
}) => {
  const opened = await openSource(killed(1))
  expect(await runCase(misbehaving, opened)).toMatchObject({ verdict: 'pass' })
  expect(opened.hostFaults()).toEqual([
    expect.stringMatching(
      /^Host node died in the middle of the run \(The process was ended by SIGKILL\.\)/,
    ),
  ])
})

test('a case that the process dies of is a crash', async ({ openSource }) => {
  const opened = await openSource(killed(2))
  const { verdict, detail } = await runCase(misbehaving, opened)
  expect(verdict).toBe('crash')
  expect(detail?.problem).toMatch(/^The host died, and once more .*alone: .*SIGKILL/)
  expect(opened.hostFaults()).toEqual([])
})
