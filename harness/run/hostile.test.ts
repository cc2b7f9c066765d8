/** Implementations that do harm: each costs its own verdict, and the next case runs clean. */
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
import { test } from './miniature.fixture.ts'

// A machine may be busy with browsers.
test.describe.configure({ timeout: 240_000 })

const harms: Record<string, Harm> = {
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
    verdict: 'fail',
    problem: /messages/,
  },
  'it breaks Promise': {
    act: 'Promise.prototype.then = () => { throw new Error() }',
    verdict: 'crash',
  },
  'it breaks JSON': { act: `JSON.stringify = JSON.parse = () => 'x'`, verdict: 'pass' },
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
  'it replaces the HTTP client': {
    act: `process.getBuiltinModule('node:http').request = () => { throw new Error('replaced') }
      process.getBuiltinModule('node:module').syncBuiltinESMExports()`,
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
  'it answers in the runs of others': answersLater,
  'it reports for a run that is over': reportsForAnother,
  'it never closes': neverCloses,
  'it leaves sockets': {
    act: `const { connect } = process.getBuiltinModule('node:net')
      const { hostname, port } = new URL(String(url))
      for (let count = 0; count < 100; count++) connect(Number(port), hostname)`,
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

for (const [what, harm] of Object.entries(harms))
  test(`${what}: ${harm.verdict}`, async ({ openSource }) => {
    await expectOwnVerdict(await openSource(harmfulAdapter(harm)), harm, 1_000)
  })

const allocating: Harm = {
  act: 'const kept = []; for (;;) kept.push(new Array(1e6).fill(0.5))',
  verdict: 'crash',
  problem: /SIGABRT|out of memory|heap/,
}

test('it allocates without end: crash', async ({ openSource }) => {
  const { NODE_OPTIONS } = process.env
  // A busy machine needs more than a minute to fill the heap that Node allows itself here, which is 4 GiB.
  process.env['NODE_OPTIONS'] = '--max-old-space-size=512'
  const opened = await openSource(harmfulAdapter(allocating))
  await expectOwnVerdict(opened, allocating, 1_000)
  if (NODE_OPTIONS === undefined) delete process.env['NODE_OPTIONS']
  else process.env['NODE_OPTIONS'] = NODE_OPTIONS
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
    await expectNamedAtLoad(openSource(source), says)
  })
