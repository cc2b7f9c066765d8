/** @jsxRuntime automatic @jsxImportSource preact */
import { hostText } from '../model/host-text.ts'
import type { TargetHistory } from '../model/history.ts'
import { reached, reachedText } from '../model/levels.ts'
import type { Run } from '../model/run.ts'
import { scoredLevels, type Tally } from '../model/tally.ts'
import { chapterTitle } from './chapter-title.ts'
import type { TargetInfo } from '../../results.ts'
import { SafeLink } from './safe-link.tsx'
import { Score } from './score.tsx'
import { Section } from './section.tsx'
import { Table } from './table.tsx'
import { Trend } from './trend.tsx'

interface OverviewProps {
  run: Run
  /** Empty where only one run is known. */
  histories: readonly TargetHistory[]
}

const lead =
  'Cases passed of cases measured. What an API by design does not offer (n/a) and what was not measured never ' +
  'enter a score. A warning is a failure of level should, or a case that a known failure blocks. A level is named if ' +
  'all its cases pass, beside it how much of the next: what is n/a is not passed there.'

/** Results of before have no levels. */
function hasLevels({ results: { sets = [] } }: Run): boolean {
  return sets.some(({ rank }) => rank !== undefined)
}

/** Every target with its score by level and by chapter. */
export function Overview({ run, histories }: OverviewProps) {
  const heads = [
    'Target',
    ...scoredLevels.map((number) => ({ number })),
    ...countsOf(run).map(({ title }) => ({ number: title })),
    ...(histories.length > 0 ? ['Trend'] : []),
    ...(hasLevels(run) ? ['Level'] : []),
    'Version and host',
  ]
  return (
    <Section id="overview" title="Scores" lead={lead}>
      <Table label="Scores by level" className="scores" heads={heads}>
        {run.ran.map((target) => (
          <tr id={target.id}>
            <TargetHead target={target} />
            <TargetCells run={run} target={target} histories={histories} />
          </tr>
        ))}
        {run.missing.map((target) => (
          <tr id={target.id}>
            <TargetHead target={target} />
            <td colSpan={heads.length - 1} class="soft">
              <strong>Not run.</strong> {target.missing}
            </td>
          </tr>
        ))}
      </Table>
      <h3>By chapter</h3>
      <ByChapter run={run} />
    </Section>
  )
}

// `show` is the filter of the matrix that leaves those cases.
const counts: readonly { title: string; of: keyof Tally; show?: string }[] = [
  { title: 'n/a', of: 'notApplicable' },
  { title: 'observed', of: 'observed' },
  { title: 'not measured', of: 'unmeasured' },
  { title: 'known failures', of: 'known', show: 'known' },
  { title: 'blocked by them', of: 'hidden' },
  { title: 'warnings', of: 'tolerated', show: 'tolerated' },
  { title: 'not scored', of: 'unscored', show: 'unscored' },
  { title: 'unexpected', of: 'unexpected', show: 'unexpected' },
]

/** Only a run that is scored by a set leaves cases unscored. */
function countsOf({ results: { set } }: Run) {
  return counts.filter(({ of }) => of !== 'unscored' || set !== undefined)
}

function TargetHead({ target: { id } }: { target: TargetInfo }) {
  return (
    <th scope="row">
      <a href={`#${id}`} class="quiet target">
        {id}
      </a>
    </th>
  )
}

function TargetCells({ run, target, histories }: OverviewProps & { target: TargetInfo }) {
  const all = run.tally(target.id, run.results.cases)
  const points = histories.find((history) => history.target === target.id)?.points ?? []
  return (
    <>
      {scoredLevels.map((level) => (
        <Score counts={run.tally(target.id, run.casesAt(level))} />
      ))}
      {countsOf(run).map(({ of, show }) => (
        <td class="number">
          {show !== undefined && all[of] > 0 ? (
            <a
              class={show === 'unexpected' ? 'mark unexpected' : undefined}
              href={`#matrix?target=${target.id}&show=${show}`}
            >
              {all[of]}
            </a>
          ) : (
            all[of]
          )}
        </td>
      ))}
      {histories.length > 0 && (
        <td>
          <a href={`#history/${target.id}`} aria-label={`History of ${target.id}`}>
            <Trend points={points} />
          </a>
        </td>
      )}
      {hasLevels(run) && <td class="level-reached">{reachedText(reached(run, target)) ?? '–'}</td>}
      <td class="version">
        <Version target={target} />
      </td>
    </>
  )
}

function Version({ target: { implementation, host } }: { target: TargetInfo }) {
  if (implementation.version === null) return <>{hostText(host)}</>
  return (
    <>
      <SafeLink href={implementation.homepage}>{implementation.version}</SafeLink> <small>on</small>{' '}
      {hostText(host)}
    </>
  )
}

function ByChapter({ run }: { run: Run }) {
  const links = run.chapters.map(({ name }) => ({
    number: <a href={`#matrix/${name}`}>{chapterTitle(name)}</a>,
  }))
  return (
    <Table label="By chapter" className="scores" heads={['Target', ...links]}>
      {run.ran.map((target) => (
        <tr>
          <th scope="row" class="target">
            {target.id}
          </th>
          {run.chapters.map((chapter) => (
            <Score counts={run.tally(target.id, chapter.cases)} />
          ))}
        </tr>
      ))}
    </Table>
  )
}
