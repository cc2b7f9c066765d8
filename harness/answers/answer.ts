import type { DispatchedEvent } from '../interpreter/account.ts'

/** What a target made of one stream. */
export interface Answer {
  /** What it gave, in order, with what its API shows. */
  messages: GivenMessage[]
  /** Of a parser: how many of them it gave while the stream was open. */
  early: number
  /** The last reconnection time that it reported; null: none. */
  reconnectionTime: number | null
  /** What kept it from an answer, in a sentence: it threw, or did not return; null: nothing. */
  problem: string | null
}

export type GivenMessage = Pick<DispatchedEvent, 'type' | 'data'> & { lastEventId?: string }

/** What the API of a target shows, by what its adapter lacks. */
export interface Shown {
  ids: boolean
  types: boolean
  /** Text that is no JSON, too. */
  text: boolean
  reconnectionTime: boolean
}

/** What an API shows, by what its adapter says that it lacks. */
export function shownBy(lacks: Readonly<Record<string, string>>): Shown {
  return {
    ids: lacks['event-ids'] === undefined,
    types: lacks['event-types'] === undefined,
    text: lacks['text-data'] === undefined,
    reconnectionTime: lacks['reconnection-time'] === undefined,
  }
}
