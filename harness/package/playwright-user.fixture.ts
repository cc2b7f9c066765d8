const known = 'stream/json-data/object'
const failing = 'stream/delivery/one-event'
const other = 'connection/request/get-without-body'

/** A user with a Playwright test of his own, and two adapters: a parser that gives nothing, and a good one. */
export const playwrightUser = {
  /** The id of a case that the first one fails, unexpectedly. */
  failing,
  /** His test, and three cases: one that is known to fail, and one that is no matter of a parser. */
  grep: `(mine|${known}|${failing}|${other})$`,
  files: {
    'package.json': JSON.stringify({ name: 'deaf', type: 'module' }),
    'conformance/known-failures.json': JSON.stringify([{ reason: 'It is deaf.', cases: [known] }]),
    'conformance/adapter.js': `export const parse = () => ({ push() {}, end() {} })`,
    'good.js': `export { EventSource } from 'x'`,
    'tests/own.spec.js': `import { test } from '@playwright/test'
      test('a test of mine', () => undefined)`,
    'playwright.config.js': `import { defineConfig } from '@playwright/test'
      import { conformance } from 'eventsource-conformance/playwright'
      const config = conformance(defineConfig({ testDir: 'tests' }), 'conformance/adapter.js')
      export default conformance(config, 'good.js', { set: '2026.1' })`,
  },
}
