/** What the tests of implementations that do harm share, on whatever host. */
import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import type { VerdictName } from '../results.ts'
import { clean, misbehaving, onDisconnect, referenceAdapter } from './miniature.fixture.ts'
import type { OpenTarget } from './open-target.ts'
import { runCase } from './run-case.ts'

/** What is done in the constructor of one source, what it comes to, and what is said of it. */
export interface Harm {
  act: string
  verdict: VerdictName
  problem?: RegExp
  testCase?: Case
}

/** What throws whenever it is touched. */
export const untouchable =
  'new Proxy(function () {}, new Proxy({}, { get: () => () => { throw new Error("touched") } }))'

/** What the sources of earlier cases go on firing is no message of a later one. */
export const answersLater: Harm = {
  act: `const late = () => this.dispatchEvent(new MessageEvent('message', { data: 'late' }))
    const close = this.close
    this.close = () => { close.call(this); late(); setInterval(late, 1) }`,
  verdict: 'fail',
  problem: /messages/,
}

/** It says of its run, for as long as it lives, that nothing came; later that run is over, and another is there. */
export const reportsForAnother: Harm = {
  act: `const page = globalThis.location
      const control = page ? 'http://' + page.hostname + ':' + new URLSearchParams(page.search).get('control') : process.argv[2]
      const [, run] = /\\/run\\/(\\w+)/.exec(url)
      const body = JSON.stringify({ run, ended: 'steps', client: [], waitedMs: 0 })
      setInterval(() => void fetch(control + '/probe/another/report/' + run, { method: 'POST', body, signal: AbortSignal.timeout(100) }).catch(() => undefined), 20)`,
  verdict: 'fail',
  problem: /^Not as expected: messages\.$/,
  // By itself it does not come to its end before the report does.
  testCase: { ...misbehaving, server: [{ body: ['data: a\n\n'], end: 'hold' }] },
}

/** The server waits in vain for the end of the connection. */
export const neverCloses: Harm = {
  act: 'this.close = () => undefined',
  verdict: 'timeout',
  problem: /waiting for \{"await":\{"disconnect":1\}\}/,
  testCase: onDisconnect,
}

/** The reference, which does it to the sources of one case. */
export function harmfulAdapter({ act }: Harm): string {
  return `
    import { EventSource as Reference } from ${JSON.stringify(referenceAdapter)}
    export class EventSource extends Reference {
      constructor(url, init) {
        super(url, init)
        if (!String(url).includes('misbehave')) return
        ${act}
      }
    }`
}

/** The harm costs its own verdict, and nothing else. */
export async function expectOwnVerdict(
  opened: OpenTarget,
  { verdict, problem = /./, testCase = misbehaving }: Harm,
  hangDeadlineMs: number,
): Promise<void> {
  // A busy machine may need more than the time that shows others to hang.
  const patient = { ...testCase, deadline: verdict === 'timeout' ? hangDeadlineMs : 60_000 }
  const got = await runCase(patient, opened)
  expect(got).toMatchObject({ verdict })
  if (got.verdict !== 'pass') expect(got.detail?.problem).toMatch(problem)
  expect(await runCase(clean, opened)).toMatchObject({ verdict: 'pass' })
  expect(opened.hostFaults()).toEqual([])
}

/** A module that does harm as it is loaded gives no open target, and one sentence that names the adapter. */
export async function expectNamedAtLoad(opening: Promise<OpenTarget>, says: string): Promise<void> {
  const message = await opening.then(() => 'opened', String)
  expect(message).toContain(says)
  expect(message).toContain('adapter.js')
  expect(message).not.toContain('\n')
}
