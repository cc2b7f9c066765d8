/** Work that goes on beside other work, or alone. */
export interface Turns {
  /** Begins at once, unless somebody works or waits to work alone. */
  beside<T>(work: () => Promise<T>): Promise<T>
  /** Begins when all that was begun before has ended; nothing begins until it has. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

export function createTurns(): Turns {
  const atWork = new Set<Promise<unknown>>()
  let lastAlone: Promise<unknown> | null = null
  return {
    async beside(work) {
      // While one is waited for, another may come.
      for (let alone = lastAlone; alone !== null; alone = lastAlone) await alone
      const done = work()
      atWork.add(done)
      try {
        return await done
      } finally {
        atWork.delete(done)
      }
    },
    alone(work) {
      const before = lastAlone === null ? [...atWork] : [lastAlone, ...atWork]
      const done = Promise.allSettled(before).then(work)
      const over = done
        .catch(() => undefined)
        .then(() => {
          if (lastAlone === over) lastAlone = null
        })
      lastAlone = over
      return done
    },
  }
}
