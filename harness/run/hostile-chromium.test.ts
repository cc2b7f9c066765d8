/** Implementations that do harm in a page: each costs its own verdict, and the next case runs clean. */
import type { Case } from '../case.ts'
import { hostNamed } from '../hosts/hosts.ts'
import {
  answersLater,
  expectNamedAtLoad,
  expectOwnVerdict,
  type Harm,
  harmfulAdapter,
  neverCloses,
  reportsForAnother,
  untouchable,
} from './harm.fixture.ts'
import { misbehaving, test } from './miniature.fixture.ts'

// A browser may have to be started several times, on a busy machine.
test.describe.configure({ timeout: 240_000 })

test.beforeEach(() => {
  const found = hostNamed('chromium').find()
  test.skip(!found.found, found.found ? '' : `${found.reason} ${found.remedy}`)
})

/** The stream goes on: whether a page answers that is about to be left would be a matter of chance. */
const onOpenStream: Case = {
  ...misbehaving,
  server: [{ body: ['data: misbehave\n\n'], end: 'hold' }],
  expect: { messages: [{ data: 'misbehave' }] },
}

const harms: Record<string, Harm> = {
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
    verdict: 'fail',
    problem: /messages/,
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
  'it answers in the runs of others': answersLater,
  'it reports for a run that is over': reportsForAnother,
  'it never closes': neverCloses,
  'it writes what looks like a report': {
    act: `console.log(JSON.stringify({ ended: 'steps', client: [], verdict: 'pass' }))
      throw new Error('after that')`,
    verdict: 'fail',
    problem: /not constructed/,
  },
  'it leaves sockets': {
    // Elsewhere than the run: what comes first there takes the answer that the stream should have.
    act: `const elsewhere = new URL('/', url).href.replace('http', 'ws')
      for (let count = 0; count < 100; count++) new WebSocket(elsewhere)`,
    verdict: 'pass',
  },
}

for (const [what, harm] of Object.entries(harms))
  test(`${what}: ${harm.verdict}`, async ({ openSource }) => {
    await expectOwnVerdict(await openSource(harmfulAdapter(harm), 'chromium'), harm, 5_000)
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
    await expectNamedAtLoad(openSource(source, 'chromium'), says)
  })
