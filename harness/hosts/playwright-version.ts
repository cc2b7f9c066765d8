import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'

const require = createRequire(import.meta.url)

const BrowserList = z.object({
  browsers: z.array(
    z.object({
      name: z.string(),
      title: z.string().optional(),
      browserVersion: z.string().optional(),
    }),
  ),
})

/** The version of a browser that Playwright builds and that does not tell it itself, from Playwright's own list. */
export async function playwrightVersion(browser: 'webkit'): Promise<string> {
  const file = path.join(
    path.dirname(require.resolve('playwright-core/package.json')),
    'browsers.json',
  )
  const { browsers } = BrowserList.parse(JSON.parse(await readFile(file, 'utf8')))
  const entry = browsers.find(({ name }) => name === browser)
  if (entry?.browserVersion === undefined)
    throw new Error(`${file} names no version of ${browser}.`)
  return `${entry.title ?? browser} ${entry.browserVersion}`
}
