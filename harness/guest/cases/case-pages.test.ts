/** The cases for somebody who debugs a client by hand. */
import { expect, mergeTests } from '@playwright/test'
import { openRaw, get } from '../../server/raw-client.fixture.ts'
import { axeFindings } from '../../report/page/axe-findings.ts'
import { test as inChromium } from '../../report/page-browser.fixture.ts'
import { serveTest } from '../served-suite.fixture.ts'

const test = mergeTests(inChromium, serveTest)

test.describe.configure({ timeout: 120_000 })

test('from the index to a case, whose curl line gives the bytes', async ({
  chromiumPage,
  serve,
}) => {
  const { address } = await serve('^stream/bom/')
  await chromiumPage.goto(`${address}cases/`)
  await chromiumPage
    .getByRole('link', { name: 'A leading BOM is stripped: the first line' })
    .click()
  const commands = chromiumPage.getByRole('region', { name: 'Commands' })
  await expect(commands).toHaveText(/^curl -N http:\/\/localhost:\d+\/run\/\w+\/stream$/)
  const url = new URL((await commands.innerText()).replace('curl -N ', ''))
  const stream = openRaw(Number(url.port), get(url.pathname))
  await stream.endsWith('0\r\n\r\n')
  expect(stream.bytes()).toContain('\xEF\xBB\xBFdata: ')
  await chromiumPage.reload()
  await expect(commands).not.toContainText(url.pathname)
})

test('a script that waits for a signal goes on when curl gives it', async ({
  chromiumPage,
  serve,
}) => {
  const id = 'stream/delivery/each-event-before-the-next-is-sent'
  const { address } = await serve(`^${id}$`)
  await chromiumPage.goto(`${address}cases/${id}`)
  const lines = await chromiumPage.getByRole('region', { name: 'Commands' }).innerText()
  const [, url = '', signal = ''] = /^curl -N (\S+)\ncurl -X POST (\S+)/.exec(lines) ?? []
  const { port, pathname } = new URL(url)
  const stream = openRaw(Number(port), get(pathname))
  await expect.poll(() => stream.bytes()).toContain('data: ')
  const before = stream.bytes()
  expect((await fetch(signal, { method: 'POST' })).status).toBe(204)
  await expect.poll(() => stream.bytes().length).toBeGreaterThan(before.length)
  const unknown = signal.replace(/runs\/\w+/, 'runs/0')
  expect((await fetch(unknown, { method: 'POST' })).status).toBe(404)
  stream.leave()
})

test('a case over TLS has its own address', async ({ chromiumPage, serve }) => {
  const { address } = await serve('^transport/tls/opens$')
  await chromiumPage.goto(`${address}cases/transport/tls/opens`)
  const commands = chromiumPage.getByRole('region', { name: 'Commands' })
  await expect(commands).toHaveText(/^curl -kN https:/)
})

test('axe finds nothing in the index and in a case', async ({ chromiumPage, serve }) => {
  const { address } = await serve('^(stream/bom/|connection/cors/)')
  for (const page of ['', 'stream/bom/leading', 'connection/cors/two-origins']) {
    await chromiumPage.goto(`${address}cases/${page}`)
    expect(await chromiumPage.evaluate(axeFindings)).toEqual([])
  }
})
