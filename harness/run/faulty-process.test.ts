/** A process in which a probe runs dies while cases run. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import { misbehaving } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'
import { openSession, type Session } from './session.ts'
import { targetFor } from './targets.ts'

const reference = path.join(import.meta.dirname, '../../implementations/reference/event-source.ts')

/** Opens a session of an implementation that ends its process, at most so often, as somebody would who kills it. */
const test = base.extend<{ open: (times: number) => Promise<Session> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  open: async ({}, use, testInfo) => {
    const sessions: Session[] = []
    await use(async (times) => {
      const file = testInfo.outputPath('killed.js')
      const mark = JSON.stringify(testInfo.outputPath('mark'))
      writeFileSync(
        file,
        `import { EventSource as Reference } from ${JSON.stringify(reference)}
        import { appendFileSync, existsSync, readFileSync } from 'node:fs'
        export class EventSource extends Reference {
          constructor(url, init) {
            super(url, init)
            if (!String(url).endsWith('/misbehave')) return
            if (existsSync(${mark}) && readFileSync(${mark}).length >= ${times}) return
            appendFileSync(${mark}, '.')
            process.kill(process.pid, 'SIGKILL')
          }
        }`,
      )
      const session = await openSession(targetFor('killed', file, 'node'))
      sessions.push(session)
      return session
    })
    for (const session of sessions) await session.close()
  },
})

test('a process that somebody kills costs no case its verdict, and is named', async ({ open }) => {
  const session = await open(1)
  expect(await runCase(misbehaving, session)).toMatchObject({ verdict: 'pass' })
  expect(session.hostFaults()).toEqual([
    expect.stringMatching(
      /^Host node died in the middle of the run \(The process was ended by SIGKILL\.\)/,
    ),
  ])
})

test('a case that the process dies of is a crash', async ({ open }) => {
  const session = await open(2)
  const { verdict, detail } = await runCase(misbehaving, session)
  expect(verdict).toBe('crash')
  expect(detail?.problem).toMatch(/^The host died, and once more .*alone: .*SIGKILL/)
  expect(session.hostFaults()).toEqual([])
})
