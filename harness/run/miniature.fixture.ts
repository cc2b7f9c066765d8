import { expect, test as base } from '@playwright/test'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Case } from '../case.ts'
import { projectRoot } from '../corpus/corpus.ts'
import { openTarget, type OpenTarget } from './open-target.ts'
import { targetFor } from './targets.ts'

interface OpenTargets {
  /** Opens the target of an adapter file. */
  openFile: (file: string, host?: string) => Promise<OpenTarget>
  /** Of one of the miniatures: deliberately broken implementations. */
  open: (miniature: string, host?: string) => Promise<OpenTarget>
  /** Of an adapter that the test writes; on Node, if no host is named. */
  openSource: (source: string, host?: string) => Promise<OpenTarget>
}

/** Tests with open targets, which are closed when they are over and must leave nothing behind. */
export const test = base.extend<OpenTargets>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  openFile: async ({}, use) => {
    const before = held().length
    const { TMPDIR } = process.env
    // Short, for a browser has a socket in it.
    const folder = mkdtempSync(path.join(tmpdir(), 'ec-'))
    process.env['TMPDIR'] = folder
    const targets: OpenTarget[] = []
    await use(async (file, host = 'node') => {
      const opened = await openTarget(targetFor(path.parse(file).name, file, host))
      targets.push(opened)
      return opened
    })
    for (const opened of targets) await opened.close()
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
    // A browser that is killed takes its profile away after its end has been seen.
    await expect.poll(() => readdirSync(folder), { message: 'files left' }).toEqual([])
    rmSync(folder, { recursive: true })
    // What another test held when this one began may be gone by now.
    await expect
      .poll(() => held().length, { message: 'processes and sockets left' })
      .toBeLessThanOrEqual(before)
  },
  open: ({ openFile }, use) =>
    use((miniature, host) =>
      openFile(path.join(import.meta.dirname, `miniatures/${miniature}.ts`), host),
    ),
  openSource: ({ openFile }, use, testInfo) =>
    use((source, host) => {
      const file = testInfo.outputPath('adapter.js')
      writeFileSync(file, source)
      return openFile(file, host)
    }),
})

/** An adapter that does what the standard says. */
export const referenceAdapter = path.join(projectRoot, 'implementations/reference/event-source.ts')

/** What only an open target holds: child processes, listening sockets and connections. */
export function held(): string[] {
  const kinds = new Set(['ProcessWrap', 'TCPServerWrap', 'TCPSocketWrap'])
  return process.getActiveResourcesInfo().filter((kind) => kinds.has(kind))
}

/** A stream on which the miniatures misbehave. */
export const misbehaving: Case = {
  id: 'stream/miniature/misbehaving',
  title: 'Two messages and the end of the stream are seen.',
  requirements: ['FLD-01'],
  chunkings: 'as written',
  deadline: 1000,
  server: [{ body: ['data: a\n\n', 'data: misbehave\n\n'] }],
  client: [{ construct: { url: '{page}{run}/misbehave' } }, { await: 'error' }, { close: true }],
  expect: { messages: [{ data: 'a' }, { data: 'misbehave' }] },
}

/** The server waits for the client to leave. */
export const onDisconnect: Case = {
  ...misbehaving,
  server: [{ body: ['data: a\n\n'], end: 'hold' }],
  client: [
    { construct: { url: '{page}{run}/misbehave' } },
    { await: 'message' },
    { close: true },
    { await: { disconnect: 1 } },
  ],
  expect: { disconnects: [1] },
}

/** A stream on which they do not. */
export const clean: Case = {
  ...misbehaving,
  id: 'stream/miniature/clean',
  server: [{ body: ['data: clean\n\n'] }],
  client: [{ construct: {} }, { await: 'error' }, { close: true }],
  expect: { messages: [{ data: 'clean' }], requests: [{}] },
  deadline: 20_000,
}
