/** @jsxRuntime automatic @jsxImportSource preact */
import { hostText } from '../model/host-text.ts'
import type { TargetHistory } from '../model/history.ts'
import type { Run } from '../model/run.ts'
import type { Tally } from '../model/tally.ts'
import { chapterTitle } from './chapter-title.ts'
import type { TargetInfo } from '../../results.ts'
import { SafeLink } from './safe-link.tsx'
import { Score } from './score.tsx'
import { Trend } from './trend.tsx'

const levels = ['must', 'interop', 'should'] as const

interface OverviewProps {
  run: Run
  /** Empty where only one run is known. */
  histories: readonly TargetHistory[]
}

/** Every target with its score by level and by chapter. */
export function Overview({ run, histories }: OverviewProps) {
  return (
    <section id="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">Scores</h2>
      <p class="lead">
        Cases passed of cases measured. What an API by design does not offer (n/a) and what was not
        measured never enter a score. A warning is a failure of level should, or a case that a known
        failure blocks.
      </p>
      <div class="wide" role="region" aria-label="Scores by level" tabIndex={0}>
        <table class="scores">
          <thead>
            <tr>
              <th scope="col">Target</th>
              {levels.map((level) => (
                <th scope="col" class="number">
                  {level}
                </th>
              ))}
              {counts.map(({ title }) => (
                <th scope="col" class="number">
                  {title}
                </th>
              ))}
              {histories.length > 0 && <th scope="col">Trend</th>}
              <th scope="col">Version and host</th>
            </tr>
          </thead>
          <tbody>
            {run.ran.map((target) => (
              <TargetRow run={run} target={target} histories={histories} />
            ))}
            {run.missing.map((target) => (
              <MissingRow target={target} />
            ))}
          </tbody>
        </table>
      </div>
      <ByChapter run={run} />
    </section>
  )
}

// `show` is the filter of the matrix that leaves those cases.
const counts: readonly { title: string; of: keyof Tally; show?: string }[] = [
  { title: 'n/a', of: 'notApplicable' },
  { title: 'observed', of: 'observed' },
  { title: 'not measured', of: 'unmeasured' },
  { title: 'known failures', of: 'known', show: 'known' },
  { title: 'warnings', of: 'tolerated', show: 'tolerated' },
  { title: 'unexpected', of: 'unexpected', show: 'unexpected' },
]

function TargetRow({ run, target, histories }: OverviewProps & { target: TargetInfo }) {
  const all = run.tally(target.id, run.results.cases)
  const of = (level: (typeof levels)[number]) =>
    run.tally(
      target.id,
      run.results.cases.filter((one) => one.level === level),
    )
  const points = histories.find((history) => history.target === target.id)?.points ?? []
  return (
    <tr id={target.id}>
      <th scope="row">
        <a href={`#${target.id}`} class="target">
          {target.id}
        </a>
      </th>
      {levels.map((level) => (
        <Score counts={of(level)} />
      ))}
      {counts.map(({ of: count, show }) => (
        <td class={show === 'unexpected' && all[count] > 0 ? 'number alarm' : 'number'}>
          {show !== undefined && all[count] > 0 ? (
            <a href={`#matrix?target=${target.id}&show=${show}`}>{all[count]}</a>
          ) : (
            all[count]
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
      <td class="version">
        <Version target={target} />
      </td>
    </tr>
  )
}

function MissingRow({ target }: { target: TargetInfo }) {
  return (
    <tr id={target.id} class="missing">
      <th scope="row">
        <a href={`#${target.id}`} class="target">
          {target.id}
        </a>
      </th>
      <td colSpan={11}>
        <strong>Not run.</strong> {target.missing}
      </td>
    </tr>
  )
}

function Version({ target }: { target: TargetInfo }) {
  const { implementation, host } = target
  const own = implementation.version
  return (
    <>
      {own !== null && (
        <>
          {implementation.homepage ? (
            <SafeLink href={implementation.homepage}>{own}</SafeLink>
          ) : (
            own
          )}{' '}
          <span class="on">on</span>{' '}
        </>
      )}
      {hostText(host)}
    </>
  )
}

function ByChapter({ run }: { run: Run }) {
  return (
    <>
      <h3 id="chapters">By chapter</h3>
      <div class="wide" role="region" aria-labelledby="chapters" tabIndex={0}>
        <table class="scores">
          <thead>
            <tr>
              <th scope="col">Target</th>
              {run.chapters.map((chapter) => (
                <th scope="col" class="number">
                  <a href={`#matrix/${chapter.name}`}>{chapterTitle(chapter.name)}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {run.ran.map((target) => (
              <tr>
                <th scope="row">
                  <span class="target">{target.id}</span>
                </th>
                {run.chapters.map((chapter) => (
                  <Score counts={run.tally(target.id, chapter.cases)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
