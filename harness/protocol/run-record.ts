import type { ClientScript } from '../vocabulary/client-script.ts'
import type { WireScript } from '../vocabulary/wire-script.ts'
import type { ChunkedStream } from './assignment.ts'
import type { Places } from '../vocabulary/placeholders.ts'
import type { ProbeReport } from './client-log.ts'
import type { WireLog } from './wire-log.ts'

/** One run to be made: a case under one chunking. */
export interface RunRequest {
  server: WireScript
  client: ClientScript
  deadlineMs: number
  /** For a parser: the one body under every chunking. */
  streams?: ChunkedStream[]
}

/** What a run showed. */
export interface RunRecord {
  /** steps: the client script came to its end. hang: not even the deadline was kept. */
  ended: ProbeReport['ended'] | 'hang' | 'crash'
  /** Of a hang or crash: what is known, in one sentence; of a deadline: the step waited for. */
  problem?: string
  places: Places
  wire: WireLog
  client: ProbeReport['log']
  differing?: ProbeReport['differing']
  spoilt?: ProbeReport['spoilt']
  waitedMs: number
  durationMs: number
}
