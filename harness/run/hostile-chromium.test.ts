/** Implementations that do harm in a page: each costs its own verdict, and the next case runs clean. */
import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import { hostNamed } from '../hosts/hosts.ts'
import type { VerdictName } from '../results.ts'
import { clean, misbehaving, referenceAdapter, test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

// A browser may have to be started several times, on a busy machine.
test.describe.configure({ timeout: 240_000 })

test.beforeEach(() => {
  const found = hostNamed('chromium').find()
  test.skip(!found.found, found.found ? '' : `${found.reason} ${found.remedy}`)
})

/** What throws whenever it is touched. */
const untouchable =
  'new Proxy(function () {}, new Proxy({}, { get: () => () => { throw new Error("touched") } }))'

/** The stream goes on: whether a page answers that is about to be left would be a matter of chance. */
const onOpenStream: Case = {
  ...misbehaving,
  server: [{ body: ['data: misbehave\n\n'], end: 'hold' }],
  expect: { messages: [{ data: 'misbehave' }] },
}

/** What is done in the constructor of one source, what it comes to, and what is said of it. */
const harms: Record<
  string,
  { act: string; verdict: VerdictName; problem?: RegExp; testCase?: Case }
> = {
  'it loops for ever': { act: 'for (;;);', verdict: 'timeout', problem: /did not answer any more/ },
  'it loops for ever in a handler': {
    act: `this.addEventListener('message', () => { for (;;); })`,
    verdict: 'timeout',
    problem: /did not answer any more/,
    testCase: onOpenStream,
  },
  'it navigates away': {
    act: `location.href = 'about:blank'`,
    verdict: 'timeout',
    problem: /did not answer any more/,
    testCase: onOpenStream,
  },
  'it throws null': { act: 'throw null', verdict: 'fail', problem: /not constructed/ },
  'it throws what throws again': {
    act: `throw ${untouchable}`,
    verdict: 'fail',
    problem: /not constructed/,
  },
  'it rejects with what throws again': {
    act: `Promise.reject(${untouchable})`,
    verdict: 'fail',
    problem: /unhandled/,
  },
  'it floods the server': {
    act: `for (let count = 0; count < 500; count++) fetch(url).catch(() => undefined)`,
    verdict: 'pass',
  },
  'it emits a million events': {
    act: `this.addEventListener('open', () => {
        for (let count = 0; count < 1e6; count++) this.dispatchEvent(new MessageEvent('message', { data: 'x' }))
      })`,
    verdict: 'timeout',
    problem: /did not answer any more/,
  },
  'it closes its window': { act: 'window.close()', verdict: 'crash' },
  'it allocates without end': {
    act: 'const kept = []; for (;;) kept.push(new Array(1e6).fill(0.5))',
    verdict: 'crash',
  },
  'it breaks Promise': {
    act: 'Promise.prototype.then = () => { throw new Error() }',
    verdict: 'timeout',
  },
  'it breaks JSON': { act: `JSON.stringify = JSON.parse = () => 'x'`, verdict: 'pass' },
  'it breaks timers': { act: 'globalThis.setTimeout = () => 0', verdict: 'timeout' },
  'it replaces fetch': {
    act: `globalThis.fetch = () => Promise.reject(new Error('replaced'))`,
    verdict: 'pass',
  },
  'it replaces Date': {
    act: 'globalThis.Date = class { static now() { throw new Error() } }',
    verdict: 'pass',
  },
  'it leaves timers': {
    act: 'for (let count = 0; count < 1000; count++) setInterval(() => undefined, 1)',
    verdict: 'pass',
  },
  'it leaves sockets': {
    act: `for (let count = 0; count < 100; count++) new WebSocket(String(url).replace('http', 'ws'))`,
    verdict: 'pass',
  },
}

for (const [what, { act, verdict, problem = /./, testCase = misbehaving }] of Object.entries(harms))
  test(`${what}: ${verdict}`, async ({ openSource }) => {
    const opened = await openSource(
      `
      import { EventSource as Reference } from ${JSON.stringify(referenceAdapter)}
      export class EventSource extends Reference {
        constructor(url, init) {
          super(url, init)
          if (!String(url).includes('misbehave')) return
          ${act}
        }
      }`,
      'chromium',
    )
    // A busy machine may need more than the second that shows others to hang.
    const patient = { ...testCase, deadline: verdict === 'timeout' ? 5_000 : 60_000 }
    const got = await runCase(patient, opened)
    expect(got).toMatchObject({ verdict })
    if (got.verdict !== 'pass') expect(got.detail?.problem).toMatch(problem)
    expect(await runCase(clean, opened)).toMatchObject({ verdict: 'pass' })
    expect(opened.hostFaults()).toEqual([])
  })

/** What is done when the module is loaded, and what is said. */
const atLoad: Record<string, { source: string; says: string }> = {
  'it throws null': { source: 'throw null', says: 'cannot be used: null' },
  'it throws what throws again': {
    source: `throw ${untouchable}`,
    says: 'cannot be used: what throws again when it is looked at',
  },
  'it loops for ever': { source: 'for (;;);', says: 'No probe greeted within 30000 ms.' },
}

for (const [what, { source, says }] of Object.entries(atLoad))
  test(`${what} at load: no open target, and one sentence that names the adapter`, async ({
    openSource,
  }) => {
    const message = await openSource(source, 'chromium').then(() => 'opened', String)
    expect(message).toContain(says)
    expect(message).toContain('adapter.js')
    expect(message).not.toContain('\n')
  })
