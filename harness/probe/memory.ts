import type { MemoryWord } from '../case.ts'
import type { Takers } from './client.ts'
import { now } from '../protocol/clock.ts'
import type { Recorder } from './recorder.ts'
import type { Sources } from './sources.ts'

/** Where engines put it that are started with --expose-gc. */
type Collect = (options: { type: 'major'; execution: 'async' }) => Promise<void>

/** What deals with sources that nobody refers to. */
export interface Memory {
  takers: Takers<MemoryWord>
  /** The sources let go of that are still there: somebody has to close them. */
  remaining(): EventSource[]
}

/** The steps about sources that nobody refers to. */
export function createMemory(sources: Sources<EventSource>, recorder: Recorder): Memory {
  const watched: WeakRef<EventSource>[] = []
  const collect = async (): Promise<void> => {
    const { gc } = globalThis as { gc?: Collect }
    if (!gc) throw new Error('This host does not expose its garbage collector.')
    // Run as a task of its own there is no stack from which anything could seem to be in use.
    await gc({ type: 'major', execution: 'async' })
    await new Promise((resolve) => setTimeout(resolve, 0))
    await gc({ type: 'major', execution: 'async' })
    const collected = watched.filter((source) => source.deref() === undefined).length
    recorder.add({ time: now(), client: 'read', values: { collected } })
  }
  return {
    takers: {
      letGo() {
        for (const source of sources.all()) watched.push(new WeakRef(source))
        sources.letGo()
      },
      collectGarbage: collect,
    },
    remaining: () => watched.flatMap((source) => source.deref() ?? []),
  }
}
