import { defineConfig } from '@playwright/test'

const packageTests = '**/package/package.test.ts'

/** Adapters that hang, flood or are killed: these tests wait for deadlines more than they work. */
const waitingTests = '**/run/{hostile,faulty}*.test.ts'

/** The project's own tests: `x.test.ts` beside the file it tests. A test that fails once has failed. */
export default defineConfig({
  testDir: '..',
  outputDir: '../test-results/selftest/',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 60_000,
  // Two that work and one that waits, on two processors.
  workers: 3,
  // The tests of the package are one after the other, for minutes, as those that wait are: begun last they would be alone
  // at the end.
  projects: [
    { name: 'package', testMatch: packageTests, workers: 1 },
    { name: 'waiting', testMatch: waitingTests, workers: 1 },
    {
      name: '',
      testMatch: '**/*.test.ts',
      testIgnore: ['**/node_modules/**', packageTests, waitingTests],
      workers: 2,
    },
  ],
  reporter: [
    [process.env['CI'] ? 'dot' : 'list'],
    ['json', { outputFile: '../test-results/selftest.json' }],
  ],
})
