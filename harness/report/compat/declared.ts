import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../installation.ts'

/** A statement of `@mdn/browser-compat-data`: since which version, if at all. */
export const DeclaredSupport = z.object({
  version_added: z.union([z.string(), z.literal(false), z.null()]),
  notes: z.union([z.string(), z.array(z.string())]).optional(),
  partial_implementation: z.boolean().optional(),
})
export type DeclaredSupport = z.infer<typeof DeclaredSupport>

export const Declared = z.object({
  source: z.string().describe('Package and version.'),
  date: z.string().describe('Of the data, as the package says.'),
  support: z
    .record(z.string(), z.record(z.string(), DeclaredSupport))
    .describe('support[place below api.EventSource][browser]'),
})
export type Declared = z.infer<typeof Declared>

/** What MDN's data declares of EventSource. */
export function readDeclared(): Declared {
  return Declared.parse(
    JSON.parse(readFileSync(path.join(projectRoot, 'harness/report/compat/declared.json'), 'utf8')),
  )
}
