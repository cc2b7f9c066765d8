import type { ClientScript } from '../vocabulary/client-script.ts'
import type { Addresses } from '../vocabulary/placeholders.ts'
import type { ChunkedStream } from './assignment.ts'
import type { ProbeReport } from './client-log.ts'
import type { PlayedScript } from './played-script.ts'
import type { WireLog } from './wire-log.ts'

/** One run to be made: a case under one chunking. */
export interface RunRequest {
  server: PlayedScript
  client: ClientScript
  /** Milliseconds after which a run that stands still is given up. */
  deadlineMs: number
  /** Milliseconds after which any run is given up; the same if the case says that it must be done by then. */
  latestMs: number
  /** The data of the messages whose processor time is compared. */
  marks?: string[]
  /** For a parser: the one body under every chunking. */
  streams?: ChunkedStream[]
}

/** What a run showed: the report of the probe, unless it came to none, and what the server saw. */
export interface RunRecord extends Omit<ProbeReport, 'ended' | 'run'> {
  /** hang: not even the deadline was kept. */
  ended: Exclude<ProbeReport['ended'], 'harness fault'> | 'hang' | 'crash'
  addresses: Addresses
  wire: WireLog
  durationMs: number
}
