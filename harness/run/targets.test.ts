import { expect, test } from '@playwright/test'
import { projectTargets } from './targets.ts'

const variable = 'EVENTSOURCE_CONFORMANCE_TARGETS'

test.afterEach(() => void delete process.env[variable])

test('hosts on demand are run only if the environment asks for all', () => {
  const usual = projectTargets().map(({ id }) => id)
  process.env[variable] = 'all'
  const all = projectTargets().map(({ id }) => id)
  expect(all).toEqual(expect.arrayContaining(usual))
  const onDemand = all.filter((id) => !usual.includes(id))
  expect(onDemand).toContain('launchdarkly-eventsource@node-24')
})

test('a run of the first hosts has each implementation that is for it once, and each engine and runtime', () => {
  const usual = projectTargets()
  process.env[variable] = 'first'
  const first = projectTargets()
  const implementations = (targets: typeof usual) =>
    new Set(targets.map(({ implementation }) => implementation))
  const left = [...implementations(usual)].filter((name) => !implementations(first).has(name))
  expect(left).toEqual([
    'event-source-plus',
    'event-stream-parser',
    'eventsource-3',
    'eventsource-4',
    'eventsource-parser-1',
    'eventsource-parser-3',
    'eventsource-polyfill',
    'extended-eventsource',
    'fortaine-fetch-event-source',
    'google-genai',
    'sse-js',
    'sse-js-reconnect',
    'undici-7',
  ])
  const ids = first.map(({ id }) => id)
  expect(ids).toEqual(
    expect.arrayContaining(
      ['chromium', 'firefox', 'webkit', 'node', 'deno', 'workerd'].map((name) => `native@${name}`),
    ),
  )
  expect(ids).not.toContain('native@node-24')
  expect(ids).not.toContain('native@chromium-worker')
  expect(ids.filter((id) => id.startsWith('eventsource@'))).toEqual(['eventsource@node-24'])
})

test('another wish is refused', () => {
  process.env[variable] = 'some'
  expect(() => projectTargets()).toThrow(
    'EVENTSOURCE_CONFORMANCE_TARGETS is "some": give all or first, or leave it out.',
  )
})
