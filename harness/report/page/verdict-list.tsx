/** @jsxRuntime automatic @jsxImportSource preact */
import type { Run } from '../model/run.ts'
import type { CaseInfo, TargetInfo } from '../../results.ts'
import { hasStory } from './target-story.tsx'
import { Verdict } from './verdict.tsx'

interface VerdictListProps {
  run: Run
  testCase: CaseInfo
  /** The way from the page to the folder of the report. */
  home: string
}

/** Who got which verdict, a line a verdict: what is bad first, and what most get last. */
export function VerdictList({ run, testCase, home }: VerdictListProps) {
  const groups = new Map<string, TargetInfo[]>()
  for (const target of run.results.targets) {
    const { words } = run.mark(target.id, testCase)
    groups.set(words, [...(groups.get(words) ?? []), target])
  }
  const inOrder = [...groups.values()].toSorted(
    (one, other) =>
      rank(run, testCase, one) - rank(run, testCase, other) || one.length - other.length,
  )
  return (
    <section aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">Verdicts</h2>
      <ul class="verdicts">
        {inOrder.map((targets) => (
          <li>
            <Verdict mark={run.mark(targets[0]?.id ?? '', testCase)} />
            <ul class="inline">
              {targets.map((target) => (
                <Place run={run} testCase={testCase} home={home} target={target} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A link to the story of a target; where there is none to tell, the place that a link to its cell finds. */
function Place({ run, testCase, home, target }: VerdictListProps & { target: TargetInfo }) {
  const result = run.result(target.id, testCase.id)
  if (!result)
    return (
      <li>
        <a href={`${home}index.html#${target.id}`} target="_top">
          {target.id}
        </a>
      </li>
    )
  if (hasStory(result))
    return (
      <li>
        <a href={`#${target.id}`}>{target.id}</a>
      </li>
    )
  return <li id={target.id}>{target.id}</li>
}

function rank(run: Run, testCase: CaseInfo, [target]: readonly TargetInfo[]): number {
  const { verdict, standing } = run.mark(target?.id ?? '', testCase)
  if (standing === 'unexpected') return 0
  if (standing !== 'expected') return 1
  return { pass: 3, 'n/a': 4, 'not run': 5 }[verdict as string] ?? 2
}
