import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'event-source.ts'
const from = 'this.#connection = new Connection(this, urlRecord, withCredentials)'
const on = '^lifecycle/garbage-collection/'

/** What keeps a source that nobody refers to. */
export const garbage: readonly Mutant[] = [
  ...inPlaceOf(from, file, on, {
    // Every source is kept for ever.
    'garbage: never': `(EventSource.all ??= new Set()).add(this)
    ${from}`,
  }),
]
