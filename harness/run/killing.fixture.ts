/** Tests in which something is killed while cases run. */
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { misbehaving as misbehavingInTime } from './miniature.fixture.ts'
import { openTarget, type OpenTarget } from './open-target.ts'
import { targetFor } from './targets.ts'

/** Machines are busy, and a browser that is about to die is not quick. */
export const misbehaving = { ...misbehavingInTime, deadline: 20_000 }

export interface Killing {
  /**
   * Leaves an implementation that calls the killer wherever it is given a URL that ends like this, and waits for an
   * answer; where it has no way to wait it does not call. Returns the file.
   */
  adapter(ending: string): string
  /** Opens a target of an implementation that calls the killer at the case `misbehaving`. */
  open(host: string): Promise<OpenTarget>
  /** Puts a program that leaves its process id in place of another; returns it. */
  traced(program: string): string
  /** What is to be done when the implementation calls, and whether to leave it without answer; at first neither. */
  onCall(act: () => boolean): void
  /** Kills the program that `traced` returned, as often as it runs. What is dying needs no answer. */
  kill(): true
}

export const test = base.extend<{ killing: Killing }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  killing: async ({}, use, testInfo) => {
    let act = (): boolean => false
    const killer = createServer((_request, response) => {
      if (!act()) response.end()
    }).listen(0, '127.0.0.1')
    await once(killer, 'listening')
    const { port } = killer.address() as AddressInfo
    const pidFile = testInfo.outputPath('pid')
    const reference = path.join(import.meta.dirname, '../../implementations/reference/event-source')
    const adapterFor = (ending: string): string => {
      const adapter = testInfo.outputPath('calls-killer.js')
      writeFileSync(
        adapter,
        `import { EventSource as Reference } from ${JSON.stringify(`${reference}.ts`)}
        export class EventSource extends Reference {
          constructor(url, init) {
            super(url, init)
            if (!String(url).endsWith('${ending}') || !globalThis.XMLHttpRequest) return
            // Synchronous, so that the case goes on when the killer has answered.
            const call = new XMLHttpRequest()
            call.open('GET', 'http://127.0.0.1:${port}/', false)
            try { call.send() } catch {}
          }
        }`,
      )
      return adapter
    }
    const targets: OpenTarget[] = []
    const before = { ...process.env }
    await use({
      adapter: adapterFor,
      async open(host) {
        const target = targetFor('calls-killer', adapterFor('/misbehave'), host)
        const opened = await openTarget(target)
        targets.push(opened)
        return opened
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
    for (const opened of targets) await opened.close()
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
