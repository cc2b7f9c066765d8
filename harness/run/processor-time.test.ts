/** What a client or parser does counts where its process tells its processor time, and what the machine does not. */
import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import { clean, test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

const growing: Case = {
  ...clean,
  id: 'stream/miniature/growing',
  server: [{ body: ['data: 1\n\n', 'data: 2\n\n', 'data: 3\n\n'] }],
  expect: {
    messages: [{ data: '1' }, { data: '2' }, { data: '3' }],
    growth: [{ spans: [['2', '3']], over: [['1', '2']], atMost: 4 }],
  },
}

/** What is done for a second before the third message: the process stands still, or works. */
const before3 = {
  'stands still': 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)',
  works: 'for (const end = performance.now() + 1000; performance.now() < end;);',
}

const adapters: Record<string, (act: string) => string> = {
  client: (act) => `
    export const connect = (url, on) => {
      for (const data of ['1', '2', '3']) {
        if (data === '3') ${act}
        on.message({ data })
      }
      on.error()
      return { close() {} }
    }`,
  parser: (act) => `
    export const parse = (on) => {
      const decoder = new TextDecoder()
      return {
        push(bytes) {
          for (const [, data] of decoder.decode(bytes, { stream: true }).matchAll(/data: (.)/g)) {
            if (data === '3') ${act}
            on.message({ data })
          }
        },
        end() {},
      }
    }`,
}

for (const host of ['node', 'deno', 'bun'])
  for (const [profile, adapter] of Object.entries(adapters))
    test(`a ${profile} on ${host}`, async ({ openSource }) => {
      const still = await runCase(growing, await openSource(adapter(before3['stands still']), host))
      expect(still).toMatchObject({ verdict: 'pass' })
      const works = await runCase(growing, await openSource(adapter(before3.works), host))
      expect(works.detail?.problem).toBe('Not as expected: growth.')
      expect(works.detail?.mismatches[0]?.observed).toMatch(/ms of processor time\)$/)
    })
