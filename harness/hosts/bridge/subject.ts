import type { About } from '../../adapter.ts'
import type { LineFromProgram, LineToProgram } from '../../program-lines.ts'

/** What is under test where it runs apart from the probe: a program, or what answers for it. */
export interface Subject {
  readonly about: About
  /** What it runs in, as the reports name it: `Python 3.11.7`. */
  readonly environment: string
  say(line: LineToProgram): void
  /** Settles once it has taken in what had come to it by now, if it can be asked; does not throw. */
  caughtUp?(): Promise<void>
  /** Settles with the reason once it is gone, and `end` was not called. */
  readonly died: Promise<string>
  /** Ends it from our side, because it cannot be used any more; `died` settles with this reason. */
  giveUp(reason: string): void
  end(): Promise<void>
}

/** Is told what the subject says. */
export interface SubjectListener {
  /** Whether there is such a stream, or was. */
  hasBegun(id: number): boolean
  said(line: Exclude<LineFromProgram, { hello: unknown }>): void
  /** What it said of a stream is not as it must be: one sentence. */
  wrong(id: number, problem: string): void
  /** What it wrote to standard error, of all its streams. */
  printed(text: string): void
}

/** @throws with the reason if it cannot be started, or does not say what it must */
export type OpenSubject = (listener: SubjectListener) => Promise<Subject>
