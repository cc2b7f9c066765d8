import { defineConfig } from '@playwright/test'

/** The project's own tests: `x.test.ts` beside the file it tests. A test that fails once has failed. */
export default defineConfig({
  testDir: '..',
  testMatch: '**/*.test.ts',
  testIgnore: '**/node_modules/**',
  outputDir: '../test-results/selftest/',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 60_000,
  workers: 2,
  reporter: [
    [process.env['CI'] ? 'dot' : 'list'],
    ['json', { outputFile: '../test-results/selftest.json' }],
  ],
})
