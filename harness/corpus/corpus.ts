import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { Case } from '../case.ts'
import { HarnessError } from '../errors.ts'
import { isPackage, projectRoot } from '../installation.ts'

export { projectRoot }

/** A case and where it is written. */
export interface CorpusCase extends Case {
  /** Path from the project root. */
  file: string
}

/** Chapters in the order of reports; others follow in the order of the alphabet. */
const chapterOrder = [
  'stream',
  'connection',
  'reconnection',
  'interface',
  'lifecycle',
  'policy',
  'transport',
  'limits',
  'client',
]

/** The corpus as JSON, in the package. */
const frozenCorpusFile = path.join(projectRoot, 'cases.json')

let loaded: Promise<readonly CorpusCase[]> | undefined

/**
 * The whole corpus, checked against the vocabulary; loaded once per process. What else holds for ids, the lint checks.
 * The package has it as JSON, which the build has checked.
 *
 * @throws HarnessError naming file, case and fault
 */
export function loadCorpus(): Promise<readonly CorpusCase[]> {
  loaded ??= isPackage ? readFrozenCorpus() : readCorpus()
  return loaded
}

async function readFrozenCorpus(): Promise<CorpusCase[]> {
  return JSON.parse(await readFile(frozenCorpusFile, 'utf8')) as CorpusCase[]
}

async function readCorpus(): Promise<CorpusCase[]> {
  const folder = path.join(projectRoot, 'cases')
  const entries = await readdir(folder, { recursive: true })
  // Vectors are made from the cases.
  const files = entries
    .filter((entry) => entry.endsWith('.ts') && !entry.startsWith('vectors'))
    .toSorted()
  const lists = await Promise.all(files.map((file) => loadFile(path.join(folder, file))))
  return lists.flat().toSorted((a, b) => rank(a) - rank(b))
}

function rank({ id }: Case): number {
  const index = chapterOrder.indexOf(id.split('/')[0] ?? '')
  return index === -1 ? chapterOrder.length : index
}

async function loadFile(file: string): Promise<CorpusCase[]> {
  const shown = path.relative(projectRoot, file)
  const module = (await import(pathToFileURL(file).href)) as { default?: unknown }
  const checked = z.array(Case).safeParse(module.default)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const [index] = issue?.path ?? []
    const id: unknown = Reflect.get(Object(Reflect.get(Object(module.default), index ?? 0)), 'id')
    throw new HarnessError(
      `${shown}: case ${String(id)} is not in the vocabulary of harness/case.ts: ${z.prettifyError(checked.error)}`,
    )
  }
  return checked.data.map((testCase) => ({ ...testCase, file: shown }))
}
