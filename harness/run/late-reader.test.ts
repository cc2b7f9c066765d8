import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import { test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

/** Long enough for a server to write several chunks in the meantime, in ms. */
const lateMs = 30

/** Clients that are late with every read, and show each as a message. */
const clients = {
  fetch: `
    export const connect = async (url, on) => {
      const decoder = new TextDecoder()
      for await (const chunk of (await fetch(url)).body) {
        on.message({ data: decoder.decode(chunk) })
        late()
      }
      on.error()
      return { close() {} }
    }`,
  http: `
    import { get } from 'node:http'
    export const connect = (url, on) => {
      get(url, (response) => {
        response.on('data', (chunk) => {
          on.message({ data: String(chunk) })
          late()
        })
        response.on('end', () => on.error())
      })
      return { close() {} }
    }`,
  XMLHttpRequest: `
    export const connect = (url, on) => {
      const request = new XMLHttpRequest()
      let read = 0
      request.open('GET', url)
      request.onprogress = () => {
        const data = request.responseText.slice(read)
        if (data) on.message({ data })
        read += data.length
        late()
      }
      request.onload = () => on.error()
      request.send()
      return { close: () => request.abort() }
    }`,
}
const late = `const late = () => { for (const end = Date.now() + ${lateMs}; Date.now() < end;); }`

const chunks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const apart: Case = {
  id: 'stream/chunks/apart',
  title: 'Chunks of the script come apart.',
  requirements: ['LIN-07'],
  chunkings: 'as written',
  // Without chunked coding, whose chunks some clients keep apart by themselves.
  server: [{ framing: 'close', body: chunks }],
  client: [{ construct: {} }, { await: 'error' }, { close: true }],
  expect: { messages: chunks.map((data) => ({ data })) },
}

for (const [client, host] of [
  ['fetch', 'node'],
  ['fetch', 'node-22'],
  ['http', 'node-26'],
  ['XMLHttpRequest', 'jsdom'],
  ['XMLHttpRequest', 'happy-dom'],
] as const)
  test(`chunks come apart however late the reader is: ${client}, ${host}`, async ({
    openSource,
  }) => {
    const opened = await openSource(`${clients[client]}\n${late}`, host)
    const { verdict, detail } = await runCase(apart, opened)
    expect(verdict, JSON.stringify(detail?.mismatches)).toBe('pass')
  })

test('a client that stops reading does not stop the script', async ({ openSource }) => {
  const opened = await openSource(`
    export const connect = async (url, on) => {
      const response = await fetch(url)
      on.open()
      return { close: () => response.body.cancel() }
    }`)
  const { wire } = await opened.run({
    server: [{ body: [{ repeat: 'a', times: 1_000_000 }, 'b', 'c', 'd'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'open' }, { quiet: 3000 }, { close: true }],
    deadlineMs: 10_000,
    latestMs: 10_000,
  })
  const sent = wire.filter((entry) => entry.wire === 'chunk').map(({ length }) => length)
  expect(sent).toEqual([1_000_000, 1, 1, 1])
})
