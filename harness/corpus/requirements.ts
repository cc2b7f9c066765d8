import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Requirement } from '../results.ts'
import { projectRoot } from './corpus.ts'

/** The page of the standard that anchors without an address of their own belong to. */
const standard = 'https://html.spec.whatwg.org/multipage/server-sent-events.html'

const Listed = z.object({
  id: z.string(),
  section: z.string(),
  anchor: z.string(),
  kind: z.enum(['must', 'should', 'may']),
  testable: z.enum(['yes', 'no', 'browser-only', 'timing']),
  text: z.string(),
})

/** A numbered statement of the standard, and whether it can be tested. */
export interface ListedRequirement extends Requirement {
  testable: 'yes' | 'no' | 'browser-only' | 'timing'
}

/** Reads `cases/requirements.json`, the numbered statements of the standard. */
export async function loadRequirements(): Promise<ListedRequirement[]> {
  const text = await readFile(path.join(projectRoot, 'cases/requirements.json'), 'utf8')
  return z
    .array(Listed)
    .parse(JSON.parse(text))
    .map(({ anchor, ...rest }) => ({
      ...rest,
      url: anchor.startsWith('#') ? standard + anchor : anchor,
    }))
}
