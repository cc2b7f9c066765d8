import type { CorpusCase } from '../../corpus/corpus.ts'
import type { FixtureServer } from '../../server/fixture-server.ts'
import type { HostNames } from '../../server/origins.ts'
import type { ServedRun } from '../../server/served-run.ts'

/** Runs of cases for clients that somebody drives by hand. */
export interface ManualRuns {
  /** Begins a run of a case as it is written. */
  begin(testCase: CorpusCase): Promise<ServedRun>
  /** Gives a signal to a run; false if there is no such run. */
  signal(token: string, name: string): boolean
}

/** So many runs are there at the same time; the oldest ends when there are more. */
const limit = 50

export function createManualRuns(server: FixtureServer, names: HostNames): ManualRuns {
  const runs = new Map<string, ServedRun>()
  return {
    async begin({ server: script }) {
      const run = await server.begin(script, names)
      runs.set(run.token, run)
      const [oldest] = runs.values()
      if (oldest && runs.size > limit) {
        runs.delete(oldest.token)
        server.end(oldest)
      }
      return run
    },
    signal(token, name) {
      runs.get(token)?.signal(name)
      return runs.has(token)
    },
  }
}
