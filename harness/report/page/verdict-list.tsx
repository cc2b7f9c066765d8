/** @jsxRuntime automatic @jsxImportSource preact */
import type { Mark } from '../model/mark.ts'
import type { Run } from '../model/run.ts'
import type { CaseInfo, Result, TargetInfo } from '../../results.ts'
import { InlineList } from './list.tsx'
import { Section } from './section.tsx'
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
  const groups = new Map<string, { mark: Mark; targets: TargetInfo[] }>()
  for (const target of run.results.targets) {
    const mark = run.mark(target.id, testCase)
    const group = groups.get(mark.words) ?? { mark, targets: [] }
    groups.set(mark.words, group)
    group.targets.push(target)
  }
  const inOrder = [...groups.values()].toSorted(
    (one, other) => rank(one.mark) - rank(other.mark) || one.targets.length - other.targets.length,
  )
  return (
    <Section id="verdicts" title="Verdicts">
      <ul class="verdicts">
        {inOrder.map(({ mark, targets }) => (
          <li>
            <Verdict mark={mark} />
            <InlineList
              items={targets.map(({ id }) => (
                <Place id={id} result={run.result(id, testCase.id)} home={home} />
              ))}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface PlaceProps {
  id: string
  result: Result | undefined
  home: string
}

/** A link to the story of a target; where there is none to tell, the place that a link to its cell finds. */
function Place({ id, result, home }: PlaceProps) {
  if (!result)
    return (
      <a href={`${home}index.html#${id}`} target="_top">
        {id}
      </a>
    )
  return hasStory(result) ? <a href={`#${id}`}>{id}</a> : <span id={id}>{id}</span>
}

function rank({ verdict, standing }: Mark): number {
  if (standing === 'unexpected') return 0
  if (standing !== 'expected') return 1
  return { pass: 3, 'n/a': 4, 'not run': 5 }[verdict as string] ?? 2
}
