import type { z } from 'zod'
import type { Feature } from './features.ts'

/** The shapes of an API, from the least to the interface of the standard; an adapter has one of them. */
export type Profile = 'parser' | 'client' | 'eventsource'

/** A word of a script: one kind of step, with all that the suite knows of it. */
export interface Word<Step extends z.ZodObject = z.ZodObject> {
  /** A step acts on a source if it has a member `on`. */
  step: Step
  /** The least profile whose API can take the step; `eventsource` if left out. */
  profile?: Profile | ((step: z.infer<Step>) => Profile)
  /** A feature asked of the host. */
  needs?: Feature
  /** The step in a report: as JavaScript if that is short, otherwise in words. */
  text(step: z.infer<Step>): string
}

/** Ties the functions of a word to the type of its step. */
export function word<Step extends z.ZodObject>(
  step: Step,
  facts: Omit<Word<Step>, 'step'>,
): Word<Step> {
  return { step, ...facts }
}

/** The steps that a list of words makes. */
export type StepsOf<Words extends Record<string, { step: z.ZodObject }>> = z.infer<
  Words[keyof Words]['step']
>

/** A value in a report, as JSON has it. */
export function json(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined'
}
