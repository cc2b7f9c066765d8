/** Test services as launchdarkly/sse-contract-tests drives them: a right one, and wrong ones. */
import { expect } from '@playwright/test'
import { serviceHost } from '../hosts/bridge/bridged-hosts.ts'
import type { Case, ConnectOptions } from '../case.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { test as bridged } from './bridge.fixture.ts'
import { createEvaluator } from './evaluator.ts'
import { clean } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'
import type { OpenTarget } from './open-target.ts'
import { startTestService, type TestService } from './test-service.fixture.ts'

type Options = Parameters<typeof startTestService>[0]
const test = bridged.extend<{
  openService: (options?: Options) => Promise<{ opened: OpenTarget; service: TestService }>
}>({
  openService: async ({ openHost }, use) => {
    const services: TestService[] = []
    await use(async (options) => {
      const service = await startTestService(options)
      services.push(service)
      return { opened: await openHost(serviceHost(service.url)), service }
    })
    for (const service of services) service.close()
  },
})

/** Two messages on a stream that stays open. */
const twoMessages: Case = {
  ...clean,
  server: [{ body: ['id: 1\ndata: a\n\nevent: x\ndata: b\n\n'], end: 'hold' }],
  client: [
    { construct: {} },
    { await: { messages: 2 } },
    { close: true },
    { await: { disconnect: 1 } },
  ],
  expect: {
    messages: [
      { data: 'a', lastEventId: '1' },
      { type: 'x', data: 'b', lastEventId: '1' },
    ],
  },
}

test('cases of the corpus are asked, and no client is left open', async ({ openService }) => {
  const { opened, service } = await openService()
  const ids = ['stream/delivery/lf-while-open', 'connection/response/ok-opens']
  const verdicts = ids.map((id) => verdictOf(id, { opened }))
  expect(await Promise.all(verdicts)).toEqual(['pass', 'n/a'])
  expect(service.open()).toBe(0)
})

test('a service is named by what it says, with its capabilities', async ({ openService }) => {
  const { opened } = await openService({ capabilities: ['comments', 'headers'] })
  expect(opened.info).toMatchObject({
    id: 'program@service',
    implementation: { name: 'a-client' },
    host: { name: 'service', version: 'test service, capabilities: comments, headers' },
  })
  expect(opened.lacks).toMatchObject({ 'open-events': expect.stringContaining('no message') })
})

/** The verdict of a case of the corpus. */
async function verdictOf(id: string, { opened }: { opened: OpenTarget }): Promise<string> {
  const corpus = await loadCorpus()
  const testCase = corpus.find((each) => each.id === id)
  if (!testCase) throw new Error(`There is no case ${id}.`)
  return (await createEvaluator(opened, corpus, new Map(), () => '').result(testCase)).verdict
}

/** Capability → the cases of chapter client that it means, and what a service ignores that must be caught. */
const optional: Record<string, { id: string; ignored?: keyof ConnectOptions }> = {
  comments: { id: 'client/comments/handed-over' },
  headers: { id: 'client/request/headers', ignored: 'headers' },
  post: { id: 'client/request/post-of-a-reconnection', ignored: 'body' },
  'last-event-id': { id: 'client/last-event-id/first-request', ignored: 'lastEventId' },
  'read-timeout': { id: 'client/read-timeout/silence', ignored: 'readTimeoutMs' },
  restart: { id: 'client/restart/last-event-id' },
}

for (const [capability, { id, ignored }] of Object.entries(optional))
  test(`the capability ${capability} is asked of a service that has it`, async ({
    openService,
  }) => {
    expect(await verdictOf(id, await openService())).toBe('n/a')
    expect(await verdictOf(id, await openService({ capabilities: [capability] }))).toBe('pass')
    if (!ignored) return
    const wrong = await openService({ capabilities: [capability], ignores: [ignored] })
    expect(await verdictOf(id, wrong)).toMatch(/^(fail|timeout)$/)
  })

test('what a busy service posts late, and before it answers again, is seen', async ({
  openService,
}) => {
  // Longer than the time that a callback is given at the end of a stream, by more than a second.
  const { opened } = await openService({ busyMs: 4000 })
  expect(await verdictOf('stream/delivery/one-event', { opened })).toBe('pass')
})

test('callbacks are taken in the order of their numbers', async ({ openService }) => {
  const { opened } = await openService({ lastFirst: true })
  expect(await runCase(twoMessages, opened)).toMatchObject({ verdict: 'pass' })
})

test('a service whose client is wrong fails', async ({ openService }) => {
  const { opened } = await openService({
    instead: (data) => ({ kind: 'event', event: { data, id: 'x' } }),
  })
  expect(await runCase(twoMessages, opened)).toMatchObject({ verdict: 'fail' })
})

test('types that must be named beforehand are n/a', async ({ openService }) => {
  const { opened } = await openService({ capabilities: ['event-type-listeners'] })
  expect(opened.lacks['event-types']).toContain('may be too late')
})

test('a callback that is none is a failure which says so', async ({ openService }) => {
  const { opened } = await openService({ instead: () => ({ kind: 'evnt' }) })
  const { verdict, detail } = await runCase(twoMessages, opened)
  expect(verdict).toBe('fail')
  expect(detail?.problem).toMatch(/^The service posted \{"kind":"evnt"\}: /)
})

test('a callback without a number is a failure which says so', async ({ openService }) => {
  const { opened } = await openService({ isUnnumbered: true })
  const { verdict, detail } = await runCase(twoMessages, opened)
  expect(verdict).toBe('fail')
  expect(detail?.problem).toContain('its callbacks are numbered')
})

test('a service that refuses to start a client is a failure which says so', async ({
  openService,
}) => {
  const { opened } = await openService({ refuses: 400 })
  const { verdict, detail } = await runCase(twoMessages, opened)
  expect(verdict).toBe('fail')
  expect(detail?.problem).toContain('(400 not today)')
})

test('where there is no service, the sentence says so', async ({ openHost }) => {
  await expect(openHost(serviceHost('http://127.0.0.1:9/'))).rejects.toThrow(/start it first/)
})
