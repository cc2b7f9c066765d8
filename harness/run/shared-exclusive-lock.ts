/** Work is done beside other work (shared), or alone (exclusive). */
export interface SharedExclusiveLock {
  /** Begins at once, unless exclusive work is done or waits. */
  shared<T>(work: () => Promise<T>): Promise<T>
  /** Begins when all that was begun before has ended; nothing begins until it has. */
  exclusive<T>(work: () => Promise<T>): Promise<T>
}

export function createSharedExclusiveLock(): SharedExclusiveLock {
  const atWork = new Set<Promise<unknown>>()
  let lastExclusive: Promise<unknown> | null = null
  return {
    async shared(work) {
      // While one is waited for, another may come.
      for (let last = lastExclusive; last !== null; last = lastExclusive) await last
      const done = work()
      atWork.add(done)
      try {
        return await done
      } finally {
        atWork.delete(done)
      }
    },
    exclusive(work) {
      const before = lastExclusive === null ? [...atWork] : [lastExclusive, ...atWork]
      const done = Promise.allSettled(before).then(work)
      const over = done
        .catch(() => undefined)
        .then(() => {
          if (lastExclusive === over) lastExclusive = null
        })
      lastExclusive = over
      return done
    },
  }
}
