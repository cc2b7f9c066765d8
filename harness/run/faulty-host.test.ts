/** Hosts that die while cases run: real browsers, whose processes are killed. */
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import { firstExecutable } from '../browsers/executable.ts'
import { findChromium } from '../browsers/find-chromium.ts'
import { findWebKit } from '../browsers/find-webkit.ts'
import { clean, misbehaving as misbehavingInTime } from './miniature-test.ts'
import { runCase } from './run-case.ts'
import { openSession, type Session } from './session.ts'
import { targetFor } from './targets.ts'

/** Machines are busy, and a browser that is about to die is not quick. */
const misbehaving = { ...misbehavingInTime, deadline: 20_000 }

interface Killing {
  /** Opens a session of an implementation that calls the killer at the case `misbehaving`. */
  open(host: string): Promise<Session>
  /** Puts a program that leaves its process id in place of another; returns it. */
  traced(program: string): string
  /** What is to be done when the implementation calls, and whether to leave it without answer; at first neither. */
  onCall(act: () => boolean): void
  /** Kills the program that `traced` returned, as often as it runs. What is dying needs no answer. */
  kill(): true
}

const test = base.extend<{ killing: Killing }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  killing: async ({}, use, testInfo) => {
    let act = (): boolean => false
    const killer = createServer((_request, response) => {
      if (!act()) response.end()
    }).listen(0, '127.0.0.1')
    await once(killer, 'listening')
    const { port } = killer.address() as AddressInfo
    const pidFile = testInfo.outputPath('pid')
    const adapter = testInfo.outputPath('calls-killer.js')
    const reference = path.join(import.meta.dirname, '../../implementations/reference/event-source')
    writeFileSync(
      adapter,
      `import { EventSource as Reference } from ${JSON.stringify(`${reference}.ts`)}
      export class EventSource extends Reference {
        constructor(url, init) {
          super(url, init)
          if (!String(url).endsWith('/misbehave')) return
          // Synchronous, so that the case goes on when the killer has answered.
          const call = new XMLHttpRequest()
          call.open('GET', 'http://127.0.0.1:${port}/', false)
          try { call.send() } catch {}
        }
      }`,
    )
    const sessions: Session[] = []
    const before = { ...process.env }
    await use({
      async open(host) {
        const session = await openSession(targetFor('calls-killer', adapter, host))
        sessions.push(session)
        return session
      },
      traced(program) {
        const script = testInfo.outputPath(path.basename(program))
        writeFileSync(script, `#!/bin/sh\necho $$ >> '${pidFile}'\nexec '${program}' "$@"\n`, {
          mode: 0o755,
        })
        return script
      },
      onCall: (next) => void (act = next),
      kill() {
        killAll(readFileSync(pidFile, 'utf8').trim().split('\n').map(Number))
        return true
      },
    })
    for (const session of sessions) await session.close()
    killer.closeAllConnections()
    killer.close()
    process.env = before
  },
})

/** Some have ended by themselves: a browser is also asked for its version. */
function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // This is one of them.
    }
  }
}

// Browsers are started twice and three times.
test.describe.configure({ timeout: 240_000 })

test.describe('Chromium', () => {
  test.beforeEach(({ killing }) => {
    const chromium = findChromium()
    test.skip(!chromium.found, chromium.found ? '' : chromium.reason)
    if (chromium.found)
      process.env['EVENTSOURCE_CONFORMANCE_CHROMIUM'] = killing.traced(chromium.executablePath)
  })

  test('a case that the browser dies of is a crash; the others beside it keep their verdicts', async ({
    killing,
  }) => {
    const session = await killing.open('chromium')
    killing.onCall(killing.kill)
    const items = [clean, misbehaving, clean, clean]
    const verdicts = await Promise.all(items.map((item) => runCase(item, session)))
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'crash', 'pass', 'pass'])
    expect(verdicts[1]?.detail?.problem).toMatch(/^The host died, and once more .*alone/)
    expect(session.hostFaults()).toEqual([])
    expect(await runCase(clean, session)).toMatchObject({ verdict: 'pass' })
  })

  test('a browser that somebody kills costs no case its verdict, and is a fault of the host', async ({
    killing,
  }) => {
    const session = await killing.open('chromium')
    killing.onCall(() => {
      killing.onCall(() => false)
      return killing.kill()
    })
    const verdicts = await Promise.all(
      [clean, misbehaving, clean].map((item) => runCase(item, session)),
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass'])
    expect(session.hostFaults()).toEqual([
      expect.stringMatching(
        /^Host chromium died in the middle of the run \(The browser exited\.\)/,
      ),
    ])
  })

  test('a browser that cannot be started again is lost, and every case left says so', async ({
    killing,
  }) => {
    const session = await killing.open('chromium')
    killing.onCall(() => {
      writeFileSync(process.env['EVENTSOURCE_CONFORMANCE_CHROMIUM'] ?? '', '#!/bin/sh\nexit 3\n')
      return killing.kill()
    })
    for (const item of [misbehaving, clean]) {
      const { verdict, reason } = await runCase(item, session)
      expect(verdict).toBe('harness-error')
      expect(reason).toMatch(
        /^Host chromium died in the middle of the run \(.*\) and could not be started again: .* does not start \(it ended with status 3\)[^\n]*$/,
      )
      expect(session.lost()).toBe(reason)
    }
  })
})

test('a display that is lost is opened again, and named', async ({ killing }) => {
  const webkit = findWebKit()
  const xvfb = firstExecutable(['Xvfb'])
  test.skip(!webkit.found || webkit.driver !== 'webdriver' || xvfb === undefined, 'No WebKitGTK.')
  const folder = path.dirname(killing.traced(xvfb ?? ''))
  process.env['PATH'] = `${folder}${path.delimiter}${process.env['PATH']}`
  const session = await killing.open('webkit')
  killing.onCall(() => {
    killing.onCall(() => false)
    return killing.kill()
  })
  const verdicts = await Promise.all([misbehaving, clean].map((item) => runCase(item, session)))
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'pass'])
  expect(session.hostFaults()).toEqual([
    expect.stringMatching(/^Host webkit died in the middle of the run \(The display is gone: /),
  ])
})
