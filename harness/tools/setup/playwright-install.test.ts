import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test as base } from '@playwright/test'
import type { EngineName } from '../../hosts/browser.ts'
import { playwrightInstall, playwrightInstaller } from './playwright-install.ts'

type Serve = (listener: RequestListener) => Promise<void>

/** Tests with a place of their own for downloads to come from and to go to. */
const test = base.extend<{ serve: Serve }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  serve: async ({}, use, testInfo) => {
    const server = createServer()
    const before = { ...process.env }
    await use(async (listener) => {
      server.on('request', listener).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      process.env['PLAYWRIGHT_DOWNLOAD_HOST'] = `http://127.0.0.1:${port}`
      process.env['PLAYWRIGHT_BROWSERS_PATH'] = testInfo.outputPath('browsers')
    })
    process.env = before
    server.closeAllConnections()
    server.close()
  },
})

test('if nobody answers, the download is given up', async ({ serve }) => {
  await serve(() => undefined)
  await expect(playwrightInstall('firefox', 1000)).rejects.toThrow(
    'no download begins within 1 seconds',
  )
})

test('a download that has begun may take longer', async ({ serve }) => {
  const limitMs = 6000
  let requests = 0
  await serve((_request, response) => {
    requests++
    response.writeHead(200, { 'content-length': 2 }).write('n')
    // The first is slow; what comes is no archive, hence the others, and the failure.
    setTimeout(() => response.end('o'), requests === 1 ? limitMs + 1000 : 0)
  })
  await expect(playwrightInstall('firefox', limitMs)).rejects.toThrow(/archive|central directory/i)
  expect(requests).toBe(5)
})

test('a download that fails is not tried again for the next browser', async () => {
  const installer = playwrightInstaller(true, () => Promise.reject(new Error('no network')))
  const reason = "Playwright's build cannot be downloaded: no network."
  expect(installer.hopeless).toBeUndefined()
  await expect(installer.install('chromium')).rejects.toThrow(reason)
  expect(installer.hopeless).toBe(reason)
})

test('the packages that a build needs are installed only by who may', async () => {
  const done: string[] = []
  const record = (what: string) => (browser: EngineName) => {
    done.push(`${what} ${browser}`)
    return Promise.resolve()
  }
  await playwrightInstaller(true, record('build'), record('packages')).install('chromium')
  await playwrightInstaller(false, record('build'), record('packages')).install('webkit')
  expect(done).toEqual(['build chromium', 'packages chromium', 'build webkit'])
})
