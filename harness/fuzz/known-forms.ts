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
}

function waitingOf(known: KnownCase): Waiting {
  return { known, marks: new Set(known.samples.flatMap(marksOf)) }
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
      waiting: (await knownOf(target)).map(waitingOf),
      forms: new Map<string, KnownCase>(),
    }
    ofTargets.set(target, known)
    return known
  }
  /** Its forms by key; undefined if the time was over. */
  const formsOf = async (target: string, { samples }: KnownCase) => {
    const differences = await asking.one(target, samples)
    if (!differences) return undefined
    const keys: string[] = []
    const seen = new Set<string>()
    for (const [index, difference] of differences.entries()) {
      if (!difference || seen.has(difference.kind)) continue
      seen.add(difference.kind)
      const sample = samples[index]!
      const own = new Set(marksOf(sample))
      const form = await smallestForm(asking, target, sample, difference)
      // Shrinking has come from one fault to another: what the case is about may show if nothing becomes odd that was not.
      const [mark] = form ? marksOf(form.sample) : []
      const strict =
        mark !== undefined && !own.has(mark)
          ? await smallestForm(asking, target, sample, difference, own)
          : undefined
      for (const one of [form, strict]) {
        if (one && !one.isSmallest) return undefined
        if (one) keys.push(one.alias ?? one.key)
      }
    }
    return keys
  }
  return {
    async knownBy({ target, sample, key, alias }) {
      const { waiting, forms } = await ofTarget(target)
      const [mark] = marksOf(sample)
      const showsMark = ({ marks }: Waiting): boolean => mark !== undefined && marks.has(mark)
      for (;;) {
        const found = forms.get(key) ?? forms.get(alias ?? key)
        if (found) return found
        if (waiting.length === 0) return null
        // What has the same oddity is the likeliest.
        const next = Math.max(0, waiting.findIndex(showsMark))
        const { known } = waiting[next]!
        const keys = await formsOf(target, known)
        if (!keys) return undefined
        waiting.splice(next, 1)
        for (const one of keys) if (!forms.has(one)) forms.set(one, known)
      }
    },
  }
}
