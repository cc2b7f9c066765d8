import type { Line } from './lines.ts'

/** An event, as the steps of the standard initialize it. */
export interface DispatchedEvent {
  type: string
  data: string
  lastEventId: string
}

/** The three buffers of a stream. */
export interface Buffers {
  data: string
  eventType: string
  lastEventId: string
}

/** What the event source keeps from one stream to the next. */
export interface SourceState {
  /** The last event ID string. */
  lastEventId: string
  /** In milliseconds; null: no stream has set it, so that it is the choice of the client. */
  reconnectionTime: number | null
}

/** What one line did. */
export interface Step extends Line {
  /** The number of the line in its stream, from 1. */
  number: number
  /** The field, if the line is one. */
  field?: { name: string; value: string }
  /** What was done, in a sentence. */
  did: string
  /** Statements of the standard by which it was done. */
  requirements: string[]
  /** The event that was dispatched, if one was. */
  dispatched?: DispatchedEvent
  /** The buffers after the line. */
  buffers: Buffers
  /** Last event ID string and reconnection time after the line. */
  source: SourceState
}

/** What the standard makes of one stream, step by step. */
export interface Account {
  steps: Step[]
  events: DispatchedEvent[]
  /** What the event source keeps. */
  source: SourceState
  /** What was pending at the end of the stream and is discarded, in a sentence; null: nothing was. */
  discarded: string | null
  /** What the standard leaves open in this stream, in a sentence each. */
  freedoms: string[]
}
