import type { ClientStep, ClientWord, StepOf } from '../case.ts'

/** Steps that are over once they are taken; the others make the script wait. */
export type ActionWord = Exclude<ClientWord, 'await' | 'leave' | 'quiet' | 'signal'>
export type ActionStep = StepOf<ActionWord>

/** What takes the steps of these words; the script goes on at once, or when what is returned settles. */
export type Takers<Name extends ClientWord> = {
  readonly [Word in Name]: (step: StepOf<Word>) => void | Promise<void>
}

/** One profile's half of the probe: acts on the implementation and records what it shows. */
export interface Client {
  /**
   * Takes one step; what the implementation throws is recorded, not thrown. The script goes on at once, or
   * when what is returned is fulfilled; it is rejected if the step is none that an API of this profile can take.
   */
  take(step: ActionStep): void | Promise<void>
  /** Whether the step is about a source that its constructor did not give: the script cannot go on. */
  lacksSourceFor(step: ClientStep): boolean
  /**
   * Whether each source that the script has says that it is CLOSED, so that no event of it can come; left out if the API
   * does not say.
   */
  isClosed?(): boolean
  /** Closes whatever is still open. */
  stop(): void
}
