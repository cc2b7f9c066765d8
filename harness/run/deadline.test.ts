import { expect } from '@playwright/test'
import { referenceAdapter, test } from './miniature.fixture.ts'
import type { RunRequest } from '../protocol/run-record.ts'

const parts = Array.from({ length: 25 }, () => [':\n', { pause: 100 }]).flat()
const deadlineMs = 2000
const latestMs = 60_000

/** The server needs longer than the deadline to play it, but never stands still. */
const slow: Pick<RunRequest, 'server' | 'client'> = {
  server: [{ body: [...parts, 'data: a\n\n'] }],
  client: [{ construct: {} }, { await: 'message' }, { close: true }],
}

test('a run whose script is still being played is not given up at the deadline', async ({
  openFile,
}) => {
  const opened = await openFile(referenceAdapter)
  const record = await opened.run({ ...slow, deadlineMs, latestMs })
  expect(record).toMatchObject({ ended: 'steps' })
})

test('a case that must be done by its deadline is given up, whatever goes on', async ({
  openFile,
}) => {
  const opened = await openFile(referenceAdapter)
  const record = await opened.run({ ...slow, deadlineMs, latestMs: deadlineMs })
  expect(record).toMatchObject({
    ended: 'deadline',
    problem: expect.stringContaining('waiting for {"await":"message"}'),
  })
})

test('a run that stands still is given up, though the client reconnects for ever', async ({
  openFile,
}) => {
  const opened = await openFile(referenceAdapter)
  const server = [{ body: ['retry: 20\n\n'] }, { body: ['data: a\n\n'] }]
  const client: RunRequest['client'] = [{ construct: {} }, { await: { messages: 2 } }]
  const record = await opened.run({ server, client, deadlineMs, latestMs })
  expect(record.ended).toBe('deadline')
  expect(record.durationMs).toBeLessThan(latestMs / 2)
})

test('a run that waits for an event of a source that is CLOSED for good is over before its deadline', async ({
  openFile,
}) => {
  const opened = await openFile(referenceAdapter)
  const record = await opened.run({
    server: [{ status: 204 }],
    client: [{ construct: {} }, { await: 'error' }, { await: 'message' }],
    deadlineMs: latestMs,
    latestMs,
  })
  expect(record).toMatchObject({
    ended: 'impossible',
    problem: expect.stringMatching(
      /CLOSED and no connection is open. It was waiting for \{"await":"message"\}\.$/,
    ),
  })
})

/** It says that it is CLOSED, whatever it is, and fires nothing but messages. */
const lying = `
  import { EventSource as Reference } from ${JSON.stringify(referenceAdapter)}
  export class EventSource extends Reference {
    get readyState() { return 2 }
    addEventListener(type, ...rest) { if (type === 'message') super.addEventListener(type, ...rest) }
  }`

test('a source that says that it is CLOSED and has an open connection is waited for', async ({
  openSource,
}) => {
  const opened = await openSource(lying)
  const record = await opened.run({
    server: [{ body: ['data: a\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { messages: 2 } }],
    deadlineMs: 6000,
    latestMs: 6000,
  })
  expect(record).toMatchObject({ ended: 'deadline' })
})

test('a source that says that it is CLOSED and asks again is waited for', async ({
  openSource,
}) => {
  const opened = await openSource(lying)
  const again = { body: ['retry: 1500\n\n'] }
  const record = await opened.run({
    server: [again, again, again, again, { body: ['data: a\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'message' }],
    deadlineMs: latestMs,
    latestMs,
  })
  expect(record).toMatchObject({ ended: 'steps' })
})

test('the time that the server takes to send chunks apart counts in no deadline', async ({
  openSource,
}) => {
  // It is late with every read, and so is the server with the next chunk.
  const opened = await openSource(`
    export const connect = async (url, on) => {
      for await (const chunk of (await fetch(url)).body)
        for (const end = Date.now() + 30; Date.now() < end;);
      on.error()
      return { close() {} }
    }`)
  const record = await opened.run({
    server: [{ body: Array.from({ length: 100 }, () => ':\\n') }],
    client: [{ construct: {} }, { await: 'error' }, { close: true }],
    deadlineMs,
    latestMs: deadlineMs,
  })
  expect(record).toMatchObject({ ended: 'steps' })
  expect(record.durationMs).toBeGreaterThan(deadlineMs)
})

test('the deadline of a parser is that of each stream, however many there are that take their time', async ({
  openSource,
}) => {
  const opened = await openSource(`
    export const parse = (on) => ({
      push() {},
      end() {
        for (const end = Date.now() + 1000; Date.now() < end;);
        on.message({ data: 'a' })
      },
    })`)
  const streams = Array.from({ length: 8 }, (_, index) => ({
    chunking: String(index),
    chunks: [btoa('data: a\n\n')],
  }))
  const record = await opened.run({ server: [], client: [], streams, deadlineMs, latestMs })
  expect(record).toMatchObject({ ended: 'steps', client: [{ data: 'a' }] })
  expect(record.differing).toBe(undefined)
})
