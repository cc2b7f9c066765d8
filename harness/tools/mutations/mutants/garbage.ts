import type { MutantGroup } from '../mutant.ts'

const file = 'event-source.ts'
const from = 'this.#connection = new Connection(this, urlRecord, withCredentials)'

/** What keeps a source that nobody refers to. */
export const garbage: MutantGroup = {
  on: '^lifecycle/garbage-collection/',
  mutants: [
    {
      name: 'garbage: source held weakly',
      says: 'The connection does not keep the source.',
      file,
      from,
      to: `const stage = new EventTarget()
    const source = new WeakRef(this)
    for (const type of ['open', 'message', 'error'])
      stage.addEventListener(type, (event) => {
        source.deref()?.dispatchEvent(new event.constructor(type, event))
      })
    this.#connection = new Connection(stage, urlRecord, withCredentials)`,
    },
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
