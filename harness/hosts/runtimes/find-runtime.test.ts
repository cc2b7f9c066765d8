import { expect, test } from '@playwright/test'
import { findRuntime, runtimeNames } from './find-runtime.ts'

test('node is the Node that runs the suite', async () => {
  const node = findRuntime('node')
  expect(node).toMatchObject({ found: true, executablePath: process.execPath })
  expect(node.found && (await node.version())).toBe(`Node ${process.version.slice(1)}`)
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
