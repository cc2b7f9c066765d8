/** Each fails if Playwright has changed what playwright-internals.ts relies on. */
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { listen } from '../server/listen.ts'
import type { FoundBrowser } from './browser.ts'
import { launchChromium } from './chromium/launch-chromium.ts'
import { findFirefox, launchFirefox } from './firefox/firefox.ts'
import { playwrightWebKitVersion, unsubscribeNetworkEvents } from './playwright-internals.ts'

/** A browser that does what the script says, and is none. */
function fakeBrowser(script: string): FoundBrowser {
  const executablePath = test.info().outputPath('browser')
  writeFileSync(executablePath, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  const version = (): Promise<string> => Promise.resolve('1')
  const program = { found: true, executablePath, source: 'test', version } as const
  return { ...program, engine: 'chromium', driver: 'playwright' }
}

test('the list of browsers names the version of WebKit', async () => {
  expect(await playwrightWebKitVersion()).toMatch(/^WebKit \d+\.\d+/i)
})

for (const { script, cause } of [
  { script: 'exit 3', cause: 'it ended with status 3' },
  { script: 'kill -9 $$', cause: 'it ended with SIGKILL' },
  {
    script: 'echo "no libfoo" >&2\nexit 3',
    cause: 'it ended with status 3, having printed: no libfoo',
  },
])
  test(`a launch that fails says why: ${cause}`, async () => {
    const browser = fakeBrowser(script)
    await expect(launchChromium(browser)).rejects.toThrow(
      `${browser.executablePath} does not start (${cause}): see whether it runs by itself.`,
    )
  })

const found = findFirefox()

for (const isWatched of [true, false])
  test(`what a page loads is${isWatched ? '' : ' not'} reported to Playwright`, async () => {
    test.skip(
      !found.found || found.driver !== 'playwright-bidi',
      'Only over BiDi is there a watcher.',
    )
    if (!found.found) return
    const server = await listen((_, response) => void response.end('loaded'))
    const browser = await launchFirefox(found)
    try {
      if (!isWatched) await unsubscribeNetworkEvents(browser)
      const page = await browser.newPage()
      const seen: string[] = []
      page.on('request', (request) => seen.push(new URL(request.url()).pathname))
      await page.goto(`http://127.0.0.1:${server.port}/`)
      expect(await page.evaluate(async () => (await fetch('/fetched')).text())).toBe('loaded')
      expect(seen.includes('/fetched')).toBe(isWatched)
    } finally {
      await browser.close()
      server.close()
    }
  })
