/** Test services that the suite starts with a command, and starts again when they die. */
import { expect } from '@playwright/test'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Case } from '../case.ts'
import { serviceHost } from '../hosts/bridge/bridged-hosts.ts'
import { test as bridged } from './bridge.fixture.ts'
import { clean } from './miniature.fixture.ts'
import type { OpenTarget } from './open-target.ts'
import { runCase } from './run-case.ts'
import { startTestService } from './test-service.fixture.ts'

const test = bridged.extend<{
  /** Writes the service, with other words in it, and gives the command that starts it at a port. */
  written: (words?: string) => (port: number) => string
  /** Of a service that is started. */
  openStarted: (words?: string) => Promise<OpenTarget>
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  written: async ({}, use, testInfo) => {
    const file = testInfo.outputPath('service.mjs')
    await use((words = '') => {
      writeFileSync(file, service(words))
      return (port) => `'${process.execPath}' '${file}' ${port}`
    })
  },
  openStarted: ({ openHost, written }, use) =>
    use(async (words) => {
      const port = await freePort()
      return openHost(serviceHost(`http://127.0.0.1:${port}`, written(words)(port)))
    }),
})

test('a service that dies costs that case alone its verdict, and is started again', async ({
  openStarted,
}) => {
  const opened = await openStarted(`
    see = (data) => {
      if (data !== 'misbehave') return
      console.error('cannot go on')
      process.exit(3)
    }`)
  const [bad, good] = await Promise.all([
    runCase(oneMessage('misbehave'), opened),
    runCase(oneMessage('clean'), opened),
  ])
  expect(bad.verdict).toBe('crash')
  expect(bad.detail?.problem).toMatch(/ended with status 3, having printed: cannot go on/)
  expect(good.verdict).toBe('pass')
  expect(opened.hostFaults()).toEqual([])
})

test('a service that ends before it answers is an error that says how', async ({ openStarted }) => {
  const opened = openStarted(`console.error('no such port'); process.exit(4)`)
  await expect(opened).rejects.toThrow(/ended with status 4, having printed: no such port/)
})

test('where a service runs already, none is started', async ({ openHost, written }) => {
  const running = await startTestService()
  const opened = openHost(serviceHost(running.url, written()(0)))
  await expect(opened).rejects.toThrow(/answers at .* before .* is started: end it/)
  running.close()
})

/** One message on a stream that stays open. */
function oneMessage(data: string): Case {
  return {
    ...clean,
    server: [{ body: [`data: ${data}\n\n`], end: 'hold' }],
    client: [{ construct: {} }, { await: { messages: 1 } }, { close: true }],
    expect: { messages: [{ data }] },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A test service whose clients know `data` and lines that end with LF, and never connect again. */
function service(words: string): string {
  return `
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
let see = () => undefined
${words}
async function follow({ streamUrl, callbackUrl }) {
  const response = await fetch(streamUrl)
  let number = 0
  for await (const chunk of response.body)
    for (const block of new TextDecoder().decode(chunk).split('\\n\\n').slice(0, -1)) {
      const data = block.slice('data: '.length)
      see(data)
      const body = JSON.stringify({ kind: 'event', event: { data } })
      await fetch(callbackUrl + '/' + ++number, { method: 'POST', body })
    }
}
createServer(async (request, response) => {
  if (request.method === 'POST') follow(await json(request)).catch(() => undefined)
  response.writeHead(request.method === 'GET' ? 200 : 201, { Location: '/1' }).end()
}).listen(Number(process.argv[2]), '127.0.0.1')
`
}
