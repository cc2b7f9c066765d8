import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Requirement, Standard } from '../results.ts'
import { projectRoot } from './corpus.ts'

/** The page of the standard that anchors without an address of their own belong to. */
const page = 'https://html.spec.whatwg.org/multipage/server-sent-events.html'

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

const File = z.object({ standard: Standard, requirements: z.array(Listed) })

/** The numbered statements of the standard, from `cases/requirements.json`. */
export async function loadRequirements(): Promise<ListedRequirement[]> {
  const { requirements } = await readRequirementsFile()
  return requirements.map(({ anchor, ...rest }) => ({
    ...rest,
    url: anchor.startsWith('#') ? page + anchor : anchor,
  }))
}

/** The commit of the standard that they were read from. */
export async function loadStandard(): Promise<Standard> {
  const { standard } = await readRequirementsFile()
  return standard
}

async function readRequirementsFile(): Promise<z.infer<typeof File>> {
  const text = await readFile(path.join(projectRoot, 'cases/requirements.json'), 'utf8')
  return File.parse(JSON.parse(text))
}
