/** A queue whose consumers wait. */
export interface Queue<T> {
  put(item: T): void
  /** The next item, as soon as there is one; null once the queue is closed. */
  take(): Promise<T | null>
  /** Gives what is left, and null to all who wait. */
  close(): T[]
}

export function createQueue<T>(): Queue<T> {
  const items: T[] = []
  const takers: ((item: T | null) => void)[] = []
  let closed = false
  return {
    put(item) {
      const taker = takers.shift()
      if (taker) taker(item)
      else items.push(item)
    },
    async take() {
      if (items.length > 0) return items.shift() as T
      return closed ? null : new Promise((resolve) => takers.push(resolve))
    },
    close() {
      closed = true
      for (const taker of takers.splice(0)) taker(null)
      return items.splice(0)
    },
  }
}
