import type { MutantGroup } from '../mutant.ts'

const file = 'event-source.ts'
const from = 'this.#connection = new Connection(this, urlRecord, withCredentials)'

/** What keeps a source that nobody refers to. */
export const garbage: MutantGroup = {
  on: '^lifecycle/garbage-collection/',
  mutants: [
    {
      name: 'garbage: never',
      says: 'Every source is kept for ever.',
      file,
      from,
      to: `(EventSource.all ??= new Set()).add(this)
    ${from}`,
    },
  ],
}
