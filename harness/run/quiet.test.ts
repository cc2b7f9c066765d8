import { expect } from '@playwright/test'
import { clean, test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

test('what lies in wait when a quiet window is over is still seen', async ({ openSource }) => {
  // A timer of the window's length that is due after a long task is called before one that was set later.
  const opened = await openSource(`
    export const connect = (url, on) => {
      setTimeout(() => {
        setTimeout(() => on.message({ data: 'late' }), 150)
        for (const end = Date.now() + 1000; Date.now() < end;);
      }, 50)
      on.open()
      return { close() {} }
    }`)
  const { verdict, detail } = await runCase(
    {
      ...clean,
      client: [{ construct: {} }, { await: 'open' }, { quiet: 150 }, { close: true }],
      server: [],
      expect: { messages: [] },
    },
    opened,
  )
  expect(verdict).toBe('fail')
  expect(detail?.mismatches).toMatchObject([{ rule: 'messages' }])
})
