/**
 * Writes `declared.json`, what `@mdn/browser-compat-data` says of EventSource. The package has 20 MB for
 * these few kilobytes, so it is needed by who updates them and by nobody who makes a report:
 *
 *     npx tsx harness/report/compat/extract-declared.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { compatFeatures } from './feature.ts'
import { compatBrowsers } from './browser.ts'
import { DeclaredSupport, type Declared } from './declared.ts'

// The names with underscores are the package's.
/* oxlint-disable no-underscore-dangle */
const Feature = z.looseObject({
  __compat: z.object({ support: z.record(z.string(), z.unknown()) }).optional(),
})

const Data = z.object({
  __meta: z.object({ version: z.string(), timestamp: z.string() }),
  api: z.object({ EventSource: Feature }),
})

/** What the installed package declares, in the form of `declared.json`. */
export function extractDeclared(): Declared {
  const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data')
  const data = Data.parse(JSON.parse(readFileSync(file, 'utf8')))
  const paths = [...new Set(compatFeatures.flatMap((feature) => feature.declaredAt ?? []))]
  return {
    source: `@mdn/browser-compat-data ${data.__meta.version}`,
    date: data.__meta.timestamp.slice(0, 10),
    support: Object.fromEntries(paths.map((path) => [path, supportAt(data.api.EventSource, path)])),
  }
}

function supportAt(root: z.infer<typeof Feature>, path: string): Declared['support'][string] {
  const feature = path.split('.').reduce((parent, name) => Feature.parse(parent[name]), root)
  const declared: Declared['support'][string] = {}
  for (const { declaredAs } of compatBrowsers) {
    const statements = declaredAs === undefined ? undefined : feature.__compat?.support[declaredAs]
    // Of several statements the first is the newest, and the others are history.
    const newest: unknown = Array.isArray(statements) ? statements[0] : statements
    if (declaredAs !== undefined && newest !== undefined)
      declared[declaredAs] = DeclaredSupport.parse(newest)
  }
  return declared
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(
    new URL('declared.json', import.meta.url),
    `${JSON.stringify(extractDeclared(), null, 2)}\n`,
  )
