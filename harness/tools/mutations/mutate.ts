import type { Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../corpus/corpus.ts'
import type { Mutant } from './mutant.ts'

const reference = path.join(projectRoot, 'implementations/reference')

/** The file that a mutant changes, absolute. */
export function fileOf({ file }: Pick<Mutant, 'file'>): string {
  return path.resolve(reference, file)
}

/**
 * The source with the mutant's change in it.
 *
 * @throws if the text to be changed is not there, or there more than once
 */
export function mutated(source: string, { name, file, from, to }: Mutant): string {
  const [before, after, ...more] = source.split(from)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(
      `Mutant ${name}: its text occurs ${more.length === 0 ? 'nowhere' : 'more than once'} in ${file}.`,
    )
  return before + to + after
}

/** Puts the mutant's change into the bundle; no file is touched. */
export function mutate(mutant: Mutant): Plugin {
  return {
    name: `mutant ${mutant.name}`,
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async (loaded) => {
        if (loaded.path !== fileOf(mutant)) return undefined
        const source = await readFile(loaded.path, 'utf8')
        return { contents: mutated(source, mutant), loader: 'ts' }
      })
    },
  }
}
