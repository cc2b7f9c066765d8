import { expect, test } from '@playwright/test'
import { findRuntime, runtimeNames } from './find-runtime.ts'

test('node is the Node that runs the suite', async () => {
  const node = findRuntime('node')
  expect(node).toMatchObject({ found: true, executablePath: process.execPath })
  expect(node.found && (await node.version())).toBe(`Node ${process.version.slice(1)}`)
})

test('the program that the environment names comes first, and must be one', () => {
  process.env['EVENTSOURCE_CONFORMANCE_NODE_24'] = process.execPath
  process.env['EVENTSOURCE_CONFORMANCE_DENO'] = '/no/such/deno'
  try {
    expect(findRuntime('node-24')).toMatchObject({ found: true, executablePath: process.execPath })
    expect(findRuntime('deno')).toMatchObject({
      found: false,
      reason:
        'EVENTSOURCE_CONFORMANCE_DENO names /no/such/deno, which is no program that can be run.',
    })
  } finally {
    delete process.env['EVENTSOURCE_CONFORMANCE_NODE_24']
    delete process.env['EVENTSOURCE_CONFORMANCE_DENO']
  }
})

for (const name of runtimeNames) {
  test(`${name} runs, if it is there, in the version that its name says`, async () => {
    const runtime = findRuntime(name)
    test.skip(!runtime.found, runtime.found ? '' : runtime.reason)
    if (!runtime.found) return
    expect(await runtime.version()).toMatch(
      name.startsWith('node-') ? new RegExp(`^Node ${name.slice('node-'.length)}\\.`) : /^\w+ \d/,
    )
  })
}
