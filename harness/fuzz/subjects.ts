import { caseOf } from '../answers/case-of.ts'
import { type Difference, differenceOf, isAsked } from '../answers/difference.ts'
import { shownBy } from '../answers/answer.ts'
import { messagesIn } from '../answers/seen.ts'
import type { Parsers } from '../answers/parsers.ts'
import type { Tried } from '../answers/tried.ts'
import { interpret } from '../interpreter/interpret.ts'
import { chunksOf, type Sample } from './grammar.ts'

/** Who is asked. */
export interface Subjects {
  readonly names: readonly string[]
  /** Streams of a batch: how many are asked before anybody looks at the clock. */
  readonly batch: number
  /** For each target, and each sample in order: how it differs from the standard; null: in nothing. */
  differencesOf(
    names: readonly string[],
    samples: readonly Sample[],
  ): Promise<[string, (Difference | null)[]][]>
}

/** Parsers in a thread of this Node. */
export function parserSubjects(parsers: Parsers): Subjects {
  return {
    names: parsers.names,
    batch: 200,
    async differencesOf(names, samples) {
      const accounts = samples.map(({ bytes }) => interpret(bytes))
      const answers = await parsers.ask(names, samples.map(chunksOf))
      return names.map((name, parser) => {
        const shown = parsers.shown(name)
        return [
          name,
          accounts.map((account, index) => {
            const answer = answers[parser]?.[index]
            if (!answer || !isAsked(account, shown)) return null
            return differenceOf(account, answer, shown)
          }),
        ]
      })
    },
  }
}

/** Runs of one target at the same time: each takes a probe of its own, which is a process of many a host. */
const inFlight = 4

/** Targets behind the server: each sample is a case for them. */
export function targetSubjects(targets: readonly Tried[]): Subjects {
  return {
    names: targets.map(({ id }) => id),
    batch: 24,
    differencesOf: (names, samples) =>
      Promise.all(
        targets
          .filter(({ id }) => names.includes(id))
          .map(async (target): Promise<[string, (Difference | null)[]]> => {
            const differences: (Difference | null)[] = []
            const waiting = samples.entries()
            const work = async (): Promise<void> => {
              for (const [index, sample] of waiting)
                differences[index] = await differenceBehindServer(target, sample)
            }
            await Promise.all(Array.from({ length: inFlight }, work))
            return [target.id, differences]
          }),
      ),
  }
}

/** The case decides whether it differs; how, what the client was seen to give. */
async function differenceBehindServer(target: Tried, sample: Sample): Promise<Difference | null> {
  const account = interpret(sample.bytes)
  const shown = shownBy(target.lacks)
  if (!isAsked(account, shown)) return null
  const testCase = caseOf('stream/fuzz/sample', [chunksOf(sample)], [account])
  const { verdict, reason, detail } = await target.run({ ...testCase, chunkings: 'as written' })
  if (verdict === 'pass' || verdict === 'n/a') return null
  const problem = { kind: 'problem' as const, text: detail?.problem ?? reason ?? verdict }
  if (verdict !== 'fail' || !detail) return problem
  const messages = messagesIn(detail.timeline)
  const seen = { messages, early: messages.length, reconnectionTime: null, problem: null }
  return differenceOf(account, seen, { ...shown, reconnectionTime: false }) ?? problem
}
