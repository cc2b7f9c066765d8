/**
 * A lane: a process that runs targets which a scheduler gives it, and tells of each result as it comes. It ends when
 * the scheduler hangs up, or is gone.
 */
import { setNamed } from '../corpus/case-sets.ts'
import { loadCorpus } from '../corpus/corpus.ts'
import { loadRequirements } from '../corpus/requirements.ts'
import { messageOf } from '../errors.ts'
import { explain } from '../judge/explain.ts'
import type { LaneNotice, LaneOrder } from './lane-messages.ts'
import { runTarget } from './target-run.ts'
import { describedTarget } from './targets.ts'

// Ctrl-C reaches the whole process group; the scheduler says when to end.
process.on('SIGINT', () => undefined)

const corpus = await loadCorpus()
const requirements = await loadRequirements()

process.on('message', (order: LaneOrder) => void take(order))
// The hosts are tied to this process and end with it.
process.on('disconnect', () => process.exit())

async function take({ target: id, description, cases }: LaneOrder): Promise<void> {
  const tell = (notice: LaneNotice): void => {
    process.send?.(notice)
  }
  const wanted = new Set(cases)
  let broken: string | undefined
  try {
    const { set } = description
    await runTarget(
      describedTarget(description),
      corpus.filter((testCase) => wanted.has(testCase.id)),
      corpus,
      (caseId) => `npx playwright test --project='${id}' --grep '${caseId}$'`,
      {
        info: (info) => tell({ info }),
        result(testCase, result) {
          // What a lost host gives counts for nothing.
          if (broken !== undefined) return
          tell({
            caseId: testCase.id,
            title: testCase.title,
            result,
            ...(!result.expected && {
              explanation: explain(testCase, id, result, requirements),
            }),
          })
        },
        fault: (fault) => tell({ fault }),
        lost: (sentence) => void (broken = sentence),
      },
      set === undefined ? undefined : setNamed(set, corpus).scored,
    )
  } catch (error) {
    broken = messageOf(error)
  }
  tell({ over: true, ...(broken !== undefined && { broken }) })
}
