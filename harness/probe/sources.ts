/** The sources that a script has constructed, by name and in order. */
export interface Sources<Source> {
  /** Constructs one; remembers it if that does not throw, and that it was tried if it does. */
  construct(name: string | undefined, make: () => Source): Source
  /**
   * The source of this name; without one the latest.
   *
   * @throws if there is none: the case is wrong, or the constructor has thrown
   */
  get(name: string | undefined): Source
  /** Whether `get` has nothing to give because a constructor has thrown. */
  isMissing(name: string | undefined): boolean
  all(): readonly Source[]
  /** Forgets them, and that they were tried. */
  letGo(): void
}

export function createSources<Source>(): Sources<Source> {
  const sources: { name: string | undefined; source: Source }[] = []
  const tried = new Set<string | undefined>()
  const find = (name: string | undefined) =>
    name === undefined ? sources.at(-1) : sources.findLast((each) => each.name === name)
  return {
    construct(name, make) {
      tried.add(name).add(undefined)
      const source = make()
      sources.push({ name, source })
      return source
    },
    get(name) {
      const found = find(name)
      if (found) return found.source
      const which = name === undefined ? 'an EventSource' : `the EventSource "${name}"`
      throw new Error(`The script acts on ${which} before it has constructed one.`)
    },
    isMissing: (name) => tried.has(name) && !find(name),
    all: () => sources.map(({ source }) => source),
    letGo() {
      sources.splice(0)
      tried.clear()
    },
  }
}
