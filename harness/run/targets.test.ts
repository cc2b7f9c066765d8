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
  process.env[variable] = 'some'
  expect(projectTargets().map(({ id }) => id)).toEqual(usual)
})
