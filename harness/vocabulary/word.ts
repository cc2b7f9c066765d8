import { z } from 'zod'
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

/** A word whose step has these members and no others. */
export function word<Members extends z.ZodRawShape>(
  members: Members,
  text: Word<z.ZodObject<Members, z.core.$strict>>['text'],
  facts: Omit<Word<z.ZodObject<Members, z.core.$strict>>, 'step' | 'text'> = {},
): Word<z.ZodObject<Members, z.core.$strict>> {
  return { step: z.strictObject(members), text, ...facts }
}

/** A member that is there or not. */
export function flag(description: string) {
  return z.literal(true).describe(description)
}

/** A member that is a text. */
export function string(description: string) {
  return z.string().describe(description)
}

/** A member that counts something, from 1. */
export function count(description: string) {
  return z.int().positive().describe(description)
}

/** The steps that a list of words makes. */
export type StepsOf<Words extends Record<string, { step: z.ZodObject }>> = z.infer<
  Words[keyof Words]['step']
>

/** A value in a report, as JSON has it. */
export function json(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined'
}
