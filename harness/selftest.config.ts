import { defineConfig } from '@playwright/test'

const packageTests = '**/package/package.test.ts'

/** The project's own tests: `x.test.ts` beside the file it tests. A test that fails once has failed. */
export default defineConfig({
  testDir: '..',
  outputDir: '../test-results/selftest/',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 60_000,
  workers: 2,
  // The tests of the package are one after the other, for minutes: begun last they would be alone at the end.
  projects: [
    { name: 'package', testMatch: packageTests },
    { name: '', testMatch: '**/*.test.ts', testIgnore: ['**/node_modules/**', packageTests] },
  ],
  reporter: [
    [process.env['CI'] ? 'dot' : 'list'],
    ['json', { outputFile: '../test-results/selftest.json' }],
  ],
})
