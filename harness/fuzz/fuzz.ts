import type { Difference } from '../answers/difference.ts'
import { askingUntil } from './asking.ts'
import { type Sample, samplesOf } from './grammar.ts'
import type { KnownCase } from './known.ts'
import { createKnownForms } from './known-forms.ts'
import { marksOf } from './marks.ts'
import { type Form, smallestForm } from './smallest.ts'
import type { Subjects } from './subjects.ts'

/** A cause of disagreements of one target, with the first smallest stream that shows it. */
export interface Cause extends Form {
  /** How many disagreements were shrunk to it. */
  times: number
  /** The known failure whose streams shrink to the same cause; null: none. */
  known: Pick<KnownCase, 'id' | 'reason'> | null
}

/** What a run came to. */
export interface FuzzOutcome {
  streams: number
  /** Streams × targets that were asked. */
  answers: number
  disagreements: number
  /** Of those that were looked at: how many were not seen again when the same stream was asked again. */
  seenOnce: number
  causes: Cause[]
  /** Disagreements that were not shrunk, or not compared with all known failures, before the time was over. */
  unsettled: Form[]
}

export interface FuzzOptions {
  seed: number
  /** Asked before each batch, with the streams made so far. */
  goesOn: (streams: number) => boolean
  /** Aborted when the time for shrinking is over: what differs is then unsettled. Left out: it never is. */
  over?: AbortSignal
  knownOf: (target: string) => Promise<readonly KnownCase[]>
  onUnsettled?: (form: Form) => void
  onCause: (cause: Cause) => void
}

/**
 * Asks targets what they make of streams that the grammar makes. The same seed gives the same streams, and so the same
 * disagreements for as many batches as there are.
 */
export async function fuzz(
  subjects: Subjects,
  { seed, goesOn, over, knownOf, onUnsettled, onCause }: FuzzOptions,
): Promise<FuzzOutcome> {
  const counts = { streams: 0, answers: 0, disagreements: 0, seenOnce: 0 }
  const found = new Map(subjects.names.map((name) => [name, createFound()]))
  const asking = askingUntil(subjects, over)
  const knownForms = createKnownForms(asking, knownOf)
  /** Whether its cause had been found before; undefined: the time was over before that was clear. */
  const settle = async (form: Form, { causes }: Found): Promise<boolean | undefined> => {
    if (!form.isSmallest) return undefined
    const before = causes.get(form.key)
    if (before) {
      before.times++
      return true
    }
    const known = await knownForms.knownBy(form)
    if (known === undefined) return undefined
    const cause = { ...form, times: 1, known: known && { id: known.id, reason: known.reason } }
    causes.set(form.key, cause)
    onCause(cause)
    return false
  }
  const settleAll = async (
    target: string,
    samples: readonly Sample[],
    differences: Differences,
  ) => {
    const ofTarget = found.get(target)!
    for (const { difference, sample, isNew } of chosen(samples, differences, ofTarget)) {
      const rest = ofTarget.restOf(difference.kind)
      const isResting = rest.isOn()
      if (!isNew && (isResting || (over?.aborted && rest.hasBegun))) continue
      const form = await smallestForm(asking, target, sample, difference)
      const isFoundAgain = form && (await settle(form, ofTarget))
      if (!form) counts.seenOnce++
      else if (isFoundAgain !== undefined) rest.begin(isFoundAgain)
      // What would have rested if it had come a batch before says no more than what rests.
      else if (isNew || !rest.hasBegun) {
        ofTarget.unsettled.push(form)
        onUnsettled?.(form)
      }
    }
  }
  for (const samples of samplesOf(seed, subjects.batch)) {
    if (!goesOn(counts.streams)) break
    const answers = await asking.all(samples)
    if (!answers) break
    counts.streams += samples.length
    for (const [, differences] of answers) {
      counts.answers += samples.length
      counts.disagreements += differences.filter(Boolean).length
    }
    // Side by side: what one target is asked leaves time for another.
    await Promise.all(
      answers.map(([target, differences]) => settleAll(target, samples, differences)),
    )
  }
  const all = [...found.values()]
  return {
    ...counts,
    causes: all.flatMap(({ causes }) => [...causes.values()]),
    unsettled: all.flatMap(({ unsettled }) => unsettled),
  }
}

type Differences = readonly (Difference | null)[]

/** What was found of one target. */
type Found = ReturnType<typeof createFound>

function createFound() {
  const causes = new Map<string, Cause>()
  const unsettled: Form[] = []
  const rests = new Map<string, Rest>()
  return {
    causes,
    unsettled,
    restOf(kind: string): Rest {
      const rest = rests.get(kind) ?? createRest()
      rests.set(kind, rest)
      return rest
    },
  }
}

/**
 * Of each kind of difference one sample: the first without the oddities that differences were found to come from already,
 * or else the first.
 */
function chosen(samples: readonly Sample[], differences: Differences, { causes }: Found) {
  const oddities = new Set(
    [...causes.values()].flatMap(({ sample }) => marksOf(sample).slice(0, 1)),
  )
  const ofKinds = new Map<string, { sample: Sample; difference: Difference; isNew: boolean }>()
  for (const [index, difference] of differences.entries()) {
    if (!difference || ofKinds.get(difference.kind)?.isNew) continue
    const sample = samples[index]!
    const isNew = !marksOf(sample).some((mark) => oddities.has(mark))
    if (isNew || !ofKinds.has(difference.kind))
      ofKinds.set(difference.kind, { sample, difference, isNew })
  }
  return ofKinds.values()
}

type Rest = ReturnType<typeof createRest>

/**
 * What comes to a cause that was found already is not shrunk in the next batches: one more each time. So a run that is
 * long is spent on streams rather than on the faults that every parser has.
 */
function createRest() {
  let hasBegun = false
  let streak = 0
  let left = 0
  return {
    /** Whether one was looked at before. */
    get hasBegun() {
      return hasBegun
    },
    /** Asked once a batch. */
    isOn: () => left-- > 0,
    begin(isFoundAgain: boolean) {
      hasBegun = true
      streak = isFoundAgain ? streak + 1 : 0
      left = streak
    },
  }
}
