import { expect, test } from '@playwright/test'
import { hostRow, hostTable } from './host-table.ts'

test('the table tells version and source of what is there, and why the rest is not', async () => {
  const version = () => Promise.resolve('Chromium 156.0')
  const broken = () => Promise.reject(new Error('libfoo is missing'))
  const rows = await Promise.all([
    hostRow('chromium', { found: true, source: 'Debian chromium', version }),
    hostRow('deno', { found: false, reason: 'There is none.', remedy: 'Install it.' }),
    hostRow('bun', { found: true, source: 'npm bun', version: broken }),
  ])
  expect(hostTable(rows).split('\n')).toEqual([
    'HOST      VERSION         FROM',
    'chromium  Chromium 156.0  Debian chromium',
    'deno      missing         There is none. Install it.',
    'bun       missing         npm bun does not run: libfoo is missing. Mend or remove it, and run `npm run setup` again.',
  ])
})
