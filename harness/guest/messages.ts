/** What the page of a joined browser and the command `serve` tell each other; JSON, over HTTP. */
import { z } from 'zod'

/** What the page found out about its browser by asking it. */
export const Abilities = z.strictObject({
  isSecure: z.boolean().describe('The page is a secure context.'),
  hasCookies: z.boolean(),
  hasHttpCache: z.boolean().describe('What may be kept was asked for twice and sent once.'),
  hasOriginObjects: z.boolean(),
  hasWorklets: z.boolean(),
  hasCollector: z.boolean().describe('There is a gc() to call.'),
  realms: z
    .array(z.enum(['page', 'worker', 'shared-worker', 'service-worker']))
    .describe('In which of them it could run.'),
  unreached: z.array(z.string()).describe('Origins of which it got no answer.'),
})
export type Abilities = z.infer<typeof Abilities>

/** Asks to join. */
export const Joining = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .describe('What it is, in the words of who sits before it.'),
  engine: z
    .enum(['chromium', 'firefox', 'webkit'])
    .nullable()
    .describe('Whose known failures are expected; null: of none.'),
  realms: Abilities.shape.realms.nonempty().describe('Where the cases are to run.'),
  abilities: Abilities,
})
export type Joining = z.infer<typeof Joining>

/** Sent again and again while the page is there; answered when there is something to tell, or after a second. */
export const Pulse = z.strictObject({
  page: z.string().min(1).max(64).describe('Another one each time the page is loaded.'),
  isVisible: z.boolean(),
  interruptions: z
    .int()
    .nonnegative()
    .describe('How often the page was hidden, frozen or without network since it was loaded.'),
  frame: z.int().nullable().describe('Which frame it shows.'),
  seen: z.int().nonnegative().describe('The version of the view it shows.'),
})
export type Pulse = z.infer<typeof Pulse>

/** What the page is to show in its frame: a probe. */
export interface FrameOrder {
  id: number
  url: string
}

/** The answer to a pulse. */
export interface PulseAnswer {
  frame: FrameOrder | null
  /** Left out if the page has it, or had one a moment ago. */
  view?: GuestView
}

/** A failure as the page shows it. */
export interface ShownFailure {
  caseId: string
  /** `native@phone-worker` */
  target: string
  title: string
  verdict: string
  /** Everything about it, in lines. */
  story: string
  requirements: { id: string; url: string }[]
}

/** Verdicts, counted. */
export interface Counts {
  passed: number
  /** Bad, and nobody expects it. */
  failed: number
  /** Bad and expected, or a warning, or blocked. */
  tolerated: number
  observed: number
  notApplicable: number
  left: number
}

/** All that the page shows of a run. */
export interface GuestView {
  version: number
  name: string
  phase: 'running' | 'paused' | 'done' | 'left'
  /** What went wrong with a realm as a whole, in a sentence each. */
  problems: string[]
  realms: { target: string; total: number; done: number }[]
  counts: Counts
  /** An estimate; null as long as there is nothing to go by. */
  secondsLeft: number | null
  chapters: { name: string; counts: Counts }[]
  /** The worst first; no more than a page can bear. */
  failures: ShownFailure[]
  notApplicable: { reason: string; cases: number }[]
}

/** What the page knows from the start. */
export interface PageSetup {
  cases: number
  /** Where the report will be, on the computer that runs the command. */
  report: string
  /** Origins to try, by name; the page cannot do without those of `needed`. */
  origins: Record<string, string>
  needed: string[]
  secondsPerRealm: number
}
