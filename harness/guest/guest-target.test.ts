/** What comes across a run in a guest is no evidence: the run is made again. */
import { expect, test as base } from '@playwright/test'
import type { RunRecord } from '../protocol/run-record.ts'
import { createProbeBroker } from '../run/probe-broker.ts'
import { startFixtureServer } from '../server/fixture-server.ts'
import { createGuest } from './guest.ts'
import { guestHost } from './guest-host.ts'
import { openGuestTarget } from './guest-target.ts'
import type { Abilities } from './messages.ts'
import { openSimulatedPage, type SimulatedPage } from './simulated-page.fixture.ts'

const names = { page: '127.0.0.1', crossSite: 'localhost' }
const abilities: Abilities = {
  isSecure: true,
  hasCookies: true,
  hasHttpCache: true,
  hasOriginObjects: false,
  hasWorklets: true,
  hasCollector: false,
  realms: ['page'],
  unreached: [],
}

type Happening = (page: SimulatedPage, count: number, clock: { skip(ms: number): void }) => void

/** Runs one case in a simulated page; something happens whenever it constructs a source. */
const test = base.extend<{
  runWhile: (happens: Happening) => Promise<{ record: RunRecord; constructed: number }>
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  runWhile: async ({}, use) => {
    const broker = createProbeBroker()
    const server = await startFixtureServer(broker)
    let skippedMs = 0
    const clock = { skip: (ms: number) => void (skippedMs += ms) }
    const guest = createGuest(() => performance.now() + skippedMs)
    let page: SimulatedPage | undefined
    await use(async (happens) => {
      let constructed = 0
      page = openSimulatedPage(guest, server.ports.control, (same, count) => {
        constructed = count
        happens(same, count, clock)
      })
      const browser = { name: 'x', hostName: 'x', engine: null, abilities, acceptEncoding: '' }
      const host = guestHost({ ...browser, realms: ['page'] }, 'page', names)
      const target = {
        id: 'native@x',
        implementation: 'native',
        adapterFile: '',
        knownFailuresFile: null,
        host,
      }
      const tools = { host, server, broker, script: '', withNative: true }
      const opened = await openGuestTarget(target, guest, tools, 'x')
      const record = await opened.run({
        server: [{ body: ['data: a\n\n'], end: 'hold' }],
        client: [{ construct: {} }, { await: 'message' }],
        deadlineMs: 10_000,
        latestMs: 10_000,
      })
      await opened.close()
      return { record, constructed }
    })
    page?.close()
    guest.leave()
    server.close()
  },
})

test('what nothing comes across is run once', async ({ runWhile }) => {
  const { record, constructed } = await runWhile(() => undefined)
  expect(constructed).toBe(1)
  expect(record.ended).toBe('steps')
})

const disturbances: Record<string, Happening> = {
  'a page that is hidden, and shown again': (page) => {
    page.hide()
    page.show()
  },
  'a device that sleeps': (page, _count, clock) => page.fallSilent(() => clock.skip(3_600_000)),
  'a page that is loaded anew': (page) => page.loadAnew('with a goodbye'),
  'a page that breaks down': (page) => page.loadAnew('without a word'),
}

for (const [name, disturb] of Object.entries(disturbances))
  test(`${name}: the case is run again, and that is what counts`, async ({ runWhile }) => {
    const { record, constructed } = await runWhile((page, count, clock) => {
      if (count === 1) disturb(page, count, clock)
    })
    expect(constructed).toBe(2)
    expect(record.ended).toBe('steps')
  })

test('a case that makes the page break down each time is a crash', async ({ runWhile }) => {
  const { record, constructed } = await runWhile((page) => page.loadAnew('without a word'))
  expect(constructed).toBe(2)
  expect(record.ended).toBe('crash')
})

test('a case that makes the page silent each time is asked three times', async ({ runWhile }) => {
  const { record, constructed } = await runWhile((page, _count, clock) =>
    page.fallSilent(() => clock.skip(10_000)),
  )
  expect(constructed).toBe(3)
  expect(record.ended).toBe('steps')
})

test('nothing is run in a page that is hidden', async ({ runWhile }) => {
  const { record, constructed } = await runWhile((page, count) => {
    if (count > 1) return
    page.hide()
    setTimeout(() => page.show(), 1500)
  })
  expect(constructed).toBe(2)
  expect(record.ended).toBe('steps')
})
