import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { loadCorpus, projectRoot } from '../corpus/corpus.ts'
import { loadRequirements } from '../corpus/requirements.ts'
import { readResults } from '../report/read-results.ts'
import { caughtIn } from '../vectors/caught.ts'
import { makeVectors } from '../vectors/make-vectors.ts'
import type { Caught } from '../vectors/vector.ts'
import { wrongParsersFile } from '../vectors/wrong-parsers-file.ts'

/** `vectors`: the stream cases as one file, for parsers in any language. */
export const vectorsCommand = new Command('vectors')
  .description('Write the stream cases as test vectors for parsers in any language.')
  .option('--out <directory>', 'where to write them', path.join(projectRoot, 'cases/vectors'))
  .option('--results <file>', 'take from these results which chunkings have caught bugs')
  .action(async ({ out, results }: { out: string; results?: string }) => {
    await mkdir(out, { recursive: true })
    const caughtFile = path.join(projectRoot, 'cases/vectors/caught.json')
    const caught = results
      ? caughtIn(await readResults(results))
      : (JSON.parse(await readFile(caughtFile, 'utf8')) as Caught)
    const vectors = makeVectors(await loadCorpus(), await loadRequirements(), caught)
    const files = {
      ...(results !== undefined && { 'caught.json': caught }),
      'event-stream.json': vectors,
      'wrong-parsers.json': wrongParsersFile(vectors.vectors),
    }
    for (const [name, content] of Object.entries(files)) {
      await writeFile(path.join(out, name), `${JSON.stringify(content, undefined, 1)}\n`)
      console.log(path.join(out, name))
    }
  })
