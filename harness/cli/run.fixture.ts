import { test as base } from '@playwright/test'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../corpus/corpus.ts'
import { commandLine, type Outcome } from './command-line.fixture.ts'

/** A case that is run in these tests. */
export const id = 'stream/delivery/one-event'
export const grep = ['--grep', `^${id}$`]
/** Asks for a report, for tests that look at it: its thousand pages take longer than a case. */
export const report = ['--report', 'report']
export const reference = path.join(projectRoot, 'implementations/reference/event-source.ts')

/** Adapters outside of the repository, a line each. */
export const adapters = {
  good: `export { EventSource } from ${JSON.stringify(reference)}`,
  deaf: `export const connect = (url, on) => { fetch(url).then(() => on.error()); return { close() {} } }`,
  'with-a-syntax-error': `export { EventSource from 'x'`,
  'from-nowhere': `export { EventSource } from 'a-package-that-is-not-there'`,
  'with-nothing': `export const nothing = 1`,
  throwing: `throw new RangeError('not today')`,
  modern: `export { default as EventSource } from 'modern'`,
}

export interface Called extends Outcome {
  /** What the command left in the folder, beside the adapter and what the test wrote. */
  left: string[]
}

type Run = (
  adapter: keyof typeof adapters,
  words: readonly string[],
  files?: Record<string, string>,
) => Promise<Called>

export const test = base.extend<{ folder: string; run: Run }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'eventsource-conformance-test-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  /** Calls `run` for an adapter file in that folder. */
  run: async ({ folder }, use) => {
    await use(async (adapter, words, files = {}) => {
      const written = { [`${adapter}.js`]: adapters[adapter], ...files }
      for (const [name, text] of Object.entries(written))
        await writeFile(path.join(folder, name), text)
      const outcome = await commandLine(['run', `${adapter}.js`, ...words], folder)
      const left = (await readdir(folder)).filter((name) => !(name in written))
      return { ...outcome, left }
    })
  },
})
