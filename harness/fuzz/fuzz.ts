import type { Difference } from '../answers/difference.ts'
import { type Sample, samplesOf } from './grammar.ts'
import { causeOf } from './marks.ts'
import type { KnownCase } from './known.ts'
import { shrink } from './shrink.ts'
import type { Subjects } from './subjects.ts'

/** A cause of disagreements of one target, with the first smallest stream that shows it. */
export interface Cause {
  target: string
  sample: Sample
  difference: Difference
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
}

export interface FuzzOptions {
  seed: number
  /** Asked before each batch, with the streams made so far. */
  goesOn: (streams: number) => boolean
  knownOf: (target: string) => Promise<readonly KnownCase[]>
  onCause: (cause: Cause) => void
}

/**
 * Asks targets what they make of streams that the grammar makes. The same seed gives the same streams, and so the same
 * disagreements for as many batches as there are.
 */
export async function fuzz(
  subjects: Subjects,
  { seed, goesOn, knownOf, onCause }: FuzzOptions,
): Promise<FuzzOutcome> {
  const outcome: FuzzOutcome = { streams: 0, answers: 0, disagreements: 0, seenOnce: 0, causes: [] }
  const causes = new Map<string, Cause>()
  const rests = createRests()
  for (const samples of samplesOf(seed, subjects.batch)) {
    if (!goesOn(outcome.streams)) break
    outcome.streams += samples.length
    for (const [target, differences] of await subjects.differencesOf(subjects.names, samples)) {
      outcome.answers += samples.length
      const kinds = new Set<string>()
      for (const [index, difference] of differences.entries()) {
        if (!difference) continue
        outcome.disagreements++
        if (kinds.has(difference.kind)) continue
        kinds.add(difference.kind)
        const rest = rests.of(`${target} ${difference.kind}`)
        if (!rest.isOver()) continue
        const found = await smallest(subjects, target, samples[index]!, difference)
        if (!found) {
          outcome.seenOnce++
          continue
        }
        const known = causes.get(found.key)
        rest.begin(known !== undefined)
        if (known) known.times++
        else {
          const cause = {
            ...found.cause,
            known: await knownBy(subjects, found.key, target, knownOf),
          }
          causes.set(found.key, cause)
          onCause(cause)
        }
      }
    }
  }
  return { ...outcome, causes: [...causes.values()] }
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

/** Undefined if the difference is not seen again: a busy machine was late, or the target does one thing or the other. */
async function smallest(
  subjects: Subjects,
  target: string,
  sample: Sample,
  { kind }: Difference,
): Promise<{ key: string; cause: Omit<Cause, 'known'> } | undefined> {
  const differ = async (samples: readonly Sample[]) => {
    const [[, differences] = ['', []]] = await subjects.differencesOf([target], samples)
    return differences
  }
  const small = await shrink(sample, async (samples) =>
    (await differ(samples)).map((difference) => difference?.kind === kind),
  )
  const [difference] = await differ([small])
  if (difference?.kind !== kind) return undefined
  return {
    key: `${target}: ${causeOf(small, kind)}`,
    cause: { target, sample: small, difference, times: 1 },
  }
}

/** Causes of what known failures shrink to, by target. */
const knownCauses = new WeakMap<Subjects, Map<string, Map<string, KnownCase>>>()

/** The known failure of the same cause; each known case of a target is shrunk once. */
async function knownBy(
  subjects: Subjects,
  key: string,
  target: string,
  knownOf: FuzzOptions['knownOf'],
): Promise<Cause['known']> {
  const all = knownCauses.get(subjects) ?? new Map<string, Map<string, KnownCase>>()
  knownCauses.set(subjects, all)
  let known = all.get(target)
  if (!known) {
    known = new Map()
    for (const one of await knownOf(target)) {
      const [[, differences] = ['', []]] = await subjects.differencesOf([target], one.samples)
      const seen = new Set<string>()
      for (const [index, difference] of differences.entries()) {
        if (!difference || seen.has(difference.kind)) continue
        seen.add(difference.kind)
        const found = await smallest(subjects, target, one.samples[index]!, difference)
        if (found && !known.has(found.key)) known.set(found.key, one)
      }
    }
    all.set(target, known)
  }
  const found = known.get(key)
  return found ? { id: found.id, reason: found.reason } : null
}
