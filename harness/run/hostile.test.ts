/** Implementations that do harm: each costs its own verdict, and the next case runs clean. */
import { expect } from '@playwright/test'
import path from 'node:path'
import type { VerdictName } from '../results.ts'
import { clean, misbehaving, test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

// A machine may be busy with browsers.
test.describe.configure({ timeout: 240_000 })

const reference = path.join(import.meta.dirname, '../../implementations/reference/event-source.ts')

/** What throws whenever it is touched. */
const untouchable =
  'new Proxy(function () {}, new Proxy({}, { get: () => () => { throw new Error("touched") } }))'

/** What is done in the constructor of one source, what it comes to, and what is said of it. */
const harms: Record<string, { act: string; verdict: VerdictName; problem?: RegExp }> = {
  'it aborts its process': { act: 'process.abort()', verdict: 'crash', problem: /SIGABRT/ },
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
  'it emits a million events': {
    act: `this.addEventListener('open', () => {
        for (let count = 0; count < 1e6; count++) this.dispatchEvent(new MessageEvent('message', { data: 'x' }))
      })`,
    verdict: 'timeout',
    problem: /did not answer any more/,
  },
  'it breaks Promise': {
    act: 'Promise.prototype.then = () => { throw new Error() }',
    verdict: 'crash',
  },
  'it breaks JSON': { act: `JSON.stringify = JSON.parse = () => 'x'`, verdict: 'pass' },
  'it allocates without end': {
    act: 'const kept = []; for (;;) kept.push(new Array(1e6).fill(0.5))',
    verdict: 'crash',
    problem: /SIGABRT|out of memory|heap/,
  },
  'it floods the server': {
    act: `for (let count = 0; count < 500; count++) void fetch(url).catch(() => undefined)`,
    verdict: 'pass',
  },
  'it breaks timers': {
    act: 'globalThis.setTimeout = () => 0; globalThis.setImmediate = () => 0',
    verdict: 'crash',
  },
  'it replaces fetch': {
    act: `globalThis.fetch = () => Promise.reject(new Error('replaced'))`,
    verdict: 'pass',
  },
  'it replaces Date': {
    act: 'globalThis.Date = class { static now() { throw new Error() } }',
    verdict: 'fail',
  },
  'it leaves timers': {
    act: 'for (let count = 0; count < 1000; count++) setInterval(() => undefined, 1)',
    verdict: 'pass',
  },
  'it writes what looks like a report': {
    act: `for (const out of [process.stdout, process.stderr])
        out.write(JSON.stringify({ ended: 'steps', client: [], verdict: 'pass' }) + '\\n')
      throw new Error('after that')`,
    verdict: 'fail',
    problem: /not constructed/,
  },
}

for (const [what, { act, verdict, problem = /./ }] of Object.entries(harms))
  test(`${what}: ${verdict}`, async ({ openSource }) => {
    const opened = await openSource(`
      import { EventSource as Reference } from ${JSON.stringify(reference)}
      export class EventSource extends Reference {
        constructor(url, init) {
          super(url, init)
          if (!String(url).includes('misbehave')) return
          ${act}
        }
      }`)
    // A busy machine may need more than the second that shows others to hang.
    const patient = { ...misbehaving, deadline: verdict === 'timeout' ? 1000 : 60_000 }
    const got = await runCase(patient, opened)
    expect(got.verdict).toBe(verdict)
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
  'it says about itself what throws': {
    source: `export const parse = () => undefined; export const about = ${untouchable}`,
    says: 'cannot be used: Error: touched',
  },
  'it loops for ever': {
    source: 'for (;;);',
    says: 'No probe greeted within 30000 ms.',
  },
  'it exits': {
    source: 'process.exit(0); export const parse = () => undefined',
    says: 'could not be started with the adapter',
  },
}

for (const [what, { source, says }] of Object.entries(atLoad))
  test(`${what} at load: no open target, and one sentence that names the adapter`, async ({
    openSource,
  }) => {
    const message = await openSource(source).then(() => 'opened', String)
    expect(message).toContain(says)
    expect(message).toContain('adapter.js')
    expect(message).not.toContain('\n')
  })
