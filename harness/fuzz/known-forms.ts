import type { Asking } from './asking.ts'
import type { KnownCase } from './known.ts'
import { marksOf } from './marks.ts'
import { type Form, smallestForm } from './smallest.ts'

/** What the known failures of targets shrink to. */
export interface KnownForms {
  /** The known failure that shrinks to the same cause; null: none does; undefined: the time was over before that was clear. */
  knownBy(form: Form): Promise<KnownCase | null | undefined>
}

/** A known failure that was not shrunk yet, with the oddities of its streams. */
interface Waiting {
  known: KnownCase
  marks: ReadonlySet<string>
  /** Whether no oddity may come up that its stream has not. */
  isStrict: boolean
}

function waitingOf(known: KnownCase, isStrict = false): Waiting {
  return { known, marks: new Set(known.samples.flatMap(marksOf)), isStrict }
}

/**
 * Shrinks what targets are known to fail, each case once, and only until the cause that is asked for is found: there may
 * be dozens of cases, and a target behind the server takes seconds for each.
 */
export function createKnownForms(
  asking: Asking,
  knownOf: (target: string) => Promise<readonly KnownCase[]>,
): KnownForms {
  const ofTargets = new Map<string, { waiting: Waiting[]; forms: Map<string, KnownCase> }>()
  const ofTarget = async (target: string) => {
    const known = ofTargets.get(target) ?? {
      waiting: (await knownOf(target)).map((one) => waitingOf(one)),
      forms: new Map<string, KnownCase>(),
    }
    ofTargets.set(target, known)
    return known
  }
  /** Its forms by key, and what may show more if it is shrunk strictly; undefined if the time was over. */
  const formsOf = async (target: string, { known, isStrict }: Waiting) => {
    const differences = await asking.one(target, known.samples)
    if (!differences) return undefined
    const keys: string[] = []
    const slipped: Waiting[] = []
    const seen = new Set<string>()
    for (const [index, difference] of differences.entries()) {
      if (!difference || seen.has(difference.kind)) continue
      seen.add(difference.kind)
      const sample = known.samples[index]!
      const own = new Set(marksOf(sample))
      const oddities = isStrict ? own : undefined
      const form = await smallestForm(asking, target, sample, difference, oddities)
      if (!form) continue
      if (!form.isSmallest) return undefined
      keys.push(form.alias ?? form.key)
      // Shrinking has come from one fault to another, by something odd that was not in it.
      const [mark] = marksOf(form.sample)
      if (!isStrict && mark !== undefined && !own.has(mark))
        slipped.push(waitingOf({ ...known, samples: [sample] }, true))
    }
    return { keys, slipped }
  }
  return {
    async knownBy({ target, sample, key, alias }) {
      const { waiting, forms } = await ofTarget(target)
      const [mark] = marksOf(sample)
      const showsMark = ({ marks }: Waiting): boolean => mark !== undefined && marks.has(mark)
      for (;;) {
        const found = forms.get(key) ?? forms.get(alias ?? key)
        if (found) return found
        // What has the same oddity is the likeliest.
        const next =
          waiting.find((one) => !one.isStrict && showsMark(one)) ??
          waiting.find(showsMark) ??
          waiting.find(({ isStrict }) => !isStrict)
        if (!next) return null
        const seen = await formsOf(target, next)
        if (!seen) return undefined
        waiting.splice(waiting.indexOf(next), 1, ...seen.slipped)
        for (const one of seen.keys) if (!forms.has(one)) forms.set(one, next.known)
      }
    },
  }
}
