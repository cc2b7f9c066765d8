import type { Difference } from '../answers/difference.ts'
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
  /** Whether the time for shrinking is over: what differs is then unsettled. Left out: it never is. */
  isOver?: () => boolean
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
  { seed, goesOn, isOver = () => false, knownOf, onUnsettled, onCause }: FuzzOptions,
): Promise<FuzzOutcome> {
  const counts = { streams: 0, answers: 0, disagreements: 0, seenOnce: 0 }
  const causes = new Map<string, Cause>()
  const unsettled: Form[] = []
  const leave = (form: Form): void => {
    unsettled.push(form)
    onUnsettled?.(form)
  }
  const rests = createRests()
  const knownForms = createKnownForms(subjects, knownOf, isOver)
  /** Whether its cause had been found before. */
  const settle = async (form: Form): Promise<boolean> => {
    const before = causes.get(form.key)
    if (before && form.isSmallest) {
      before.times++
      return true
    }
    const known = form.isSmallest ? await knownForms.knownBy(form) : undefined
    if (known === undefined) leave(form)
    else {
      const cause = { ...form, times: 1, known: known && { id: known.id, reason: known.reason } }
      causes.set(form.key, cause)
      onCause(cause)
    }
    return false
  }
  for (const samples of samplesOf(seed, subjects.batch)) {
    if (!goesOn(counts.streams)) break
    counts.streams += samples.length
    for (const [target, differences] of await subjects.differencesOf(subjects.names, samples)) {
      counts.answers += samples.length
      counts.disagreements += differences.filter(Boolean).length
      const found = [...causes.values()].filter((cause) => cause.target === target)
      for (const { difference, sample, isNew } of chosen(samples, differences, found)) {
        const rest = rests.of(`${target} ${difference.kind}`)
        if (!rest.isOver() && !isNew) continue
        const form = await smallestForm(subjects, target, sample, difference, isOver)
        if (form) rest.begin(await settle(form))
        else counts.seenOnce++
      }
    }
  }
  return { ...counts, causes: [...causes.values()], unsettled }
}

/**
 * Of each kind of difference one sample: the first without the oddities that differences were found to come from already,
 * or else the first.
 */
function chosen(
  samples: readonly Sample[],
  differences: readonly (Difference | null)[],
  found: readonly Cause[],
) {
  const oddities = new Set(found.flatMap(({ sample }) => marksOf(sample).slice(0, 1)))
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

/**
 * What comes to a cause that was found already is not shrunk in the next batches: one more each time. So a run that is
 * long is spent on streams rather than on the faults that every parser has.
 */
function createRests() {
  const rests = new Map<string, { streak: number; left: number }>()
  return {
    of(name: string) {
      const rest = rests.get(name) ?? { streak: 0, left: 0 }
      rests.set(name, rest)
      return {
        isOver: () => rest.left-- <= 0,
        begin(isFoundAgain: boolean) {
          rest.streak = isFoundAgain ? rest.streak + 1 : 0
          rest.left = rest.streak
        },
      }
    },
  }
}
