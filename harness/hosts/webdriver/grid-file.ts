import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { messageOf } from '../../errors.ts'
import type { EngineName } from '../browser.ts'

/** Browsers that are elsewhere, or that another WebDriver server starts. */
const GridFile = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .describe('Of the grid, with name and key if it asks for them.'),
  browsers: z
    .record(
      z
        .string()
        .regex(/^[a-z0-9][a-z0-9.-]*$/, 'A name has small letters, digits, dots and hyphens.'),
      z.strictObject({
        capabilities: z
          .looseObject({ browserName: z.string() })
          .describe('As WebDriver and the grid define them.'),
        engine: z
          .enum(['chromium', 'firefox', 'webkit'])
          .optional()
          .describe('Whose known failures it shares; by browserName for browsers that are known.'),
        slots: z.int().min(1).default(1).describe('So many sessions at the same time.'),
        names: z
          .strictObject({ page: z.string(), crossSite: z.string() })
          .default({ page: '127.0.0.1', crossSite: 'localhost' })
          .describe(
            'Two host names under which it reaches the loopback interface of this machine.',
          ),
      }),
    )
    .describe('Host name → browser.'),
})

/** A browser of a grid, as its file describes it. */
export type GridBrowser = z.infer<typeof GridFile>['browsers'][string] & {
  name: string
  engine: EngineName
  serverUrl: string
}

/** The environment variable that names the file. */
const gridVariable = 'EVENTSOURCE_CONFORMANCE_GRID'

/** The engines of the browsers that WebDriver servers start, by the names that these give them. */
const engines: Readonly<Record<string, EngineName>> = {
  chrome: 'chromium',
  chromium: 'chromium',
  microsoftedge: 'chromium',
  msedge: 'chromium',
  opera: 'chromium',
  firefox: 'firefox',
  safari: 'webkit',
  minibrowser: 'webkit',
}

/**
 * The browsers in the grid file that the environment names; none if it names none.
 *
 * @throws in one sentence if the file is not as it should be
 */
export function gridBrowsers(): GridBrowser[] {
  const value = process.env[gridVariable]
  if (value === undefined || value === '') return []
  const file = path.resolve(value)
  const checked = GridFile.safeParse(jsonIn(file))
  if (!checked.success) {
    const [issue] = checked.error.issues
    throw new Error(
      `${file}, named by ${gridVariable}, is not { "url": "http://…", "browsers": { "<host>": { "capabilities": { "browserName": "…" } } } }: ${issue?.path.join(' → ')}: ${issue?.message}.`,
    )
  }
  const { url, browsers } = checked.data
  return Object.entries(browsers).map(([name, { engine, ...browser }]) => {
    const { browserName } = browser.capabilities
    const known = engine ?? engines[browserName.toLowerCase()]
    if (known === undefined)
      throw new Error(
        `${file}: nobody knows the engine of ${browserName}: add "engine" to ${name}, one of chromium, firefox, webkit.`,
      )
    return { name, engine: known, serverUrl: url, ...browser }
  })
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const cause = messageOf(error).replaceAll(/\s+/g, ' ')
    throw new Error(`${file}, named by ${gridVariable}, cannot be read as JSON: ${cause}.`, {
      cause: error,
    })
  }
}
