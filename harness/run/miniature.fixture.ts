import { expect, test as base } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import type { Case } from '../case.ts'
import { openSession, type Session } from './session.ts'
import { targetFor } from './targets.ts'

/** Opens a session with one of the miniatures: deliberately broken implementations. */
type Open = (miniature: string, host?: string) => Promise<Session>

/** Tests with sessions, which are closed when they are over and must leave nothing behind. */
export const test = base.extend<{ open: Open }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  open: async ({}, use) => {
    const before = held().length
    const sessions: Session[] = []
    await use(async (miniature, host = 'node') => {
      const file = fileURLToPath(new URL(`miniatures/${miniature}.ts`, import.meta.url))
      const session = await openSession(targetFor(miniature, file, host))
      sessions.push(session)
      return session
    })
    for (const session of sessions) await session.close()
    await expect.poll(() => held().length, { message: 'processes and sockets left' }).toBe(before)
  },
})

/** What only a session holds: child processes, listening sockets and connections. */
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

/** A stream on which they do not. */
export const clean: Case = {
  ...misbehaving,
  id: 'stream/miniature/clean',
  server: [{ body: ['data: clean\n\n'] }],
  client: [{ construct: {} }, { await: 'error' }, { close: true }],
  expect: { messages: [{ data: 'clean' }], requests: [{}] },
  deadline: 20_000,
}
