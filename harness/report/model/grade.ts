import { z } from 'zod'

/** One thing that the suite is measured by. */
const Measure = z.strictObject({
  name: z.string(),
  /** What it counts, in a sentence. */
  about: z.string(),
  good: z.int().nonnegative(),
  of: z.int().nonnegative(),
  /** What is missing, by name, each with what is known of it. */
  missing: z.array(z.strictObject({ name: z.string(), why: z.string() })),
})
export type Measure = z.infer<typeof Measure>

/** What the suite says of itself, computed from requirements, corpus, mutation tables and results. */
export const Grade = z.strictObject({
  /** Mean of the shares of all measures, from 0 to 1. */
  grade: z.number().min(0).max(1),
  measures: z.array(Measure),
})
export type Grade = z.infer<typeof Grade>

/** The share of a measure, from 0 to 1; of nothing, all is good. */
export function shareOf({ good, of }: Measure): number {
  return of === 0 ? 1 : good / of
}

/** A share in percent, rounded down: 100 % is all. */
export function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`
}
