/** @jsxRuntime automatic @jsxImportSource preact */
import { cellCode } from '../model/cell-code.ts'
import { engineOf } from '../model/engine.ts'
import { counted } from '../model/gate.ts'
import { type Chapter, nameOf, type Run } from '../model/run.ts'
import type { CaseInfo, TargetInfo } from '../results.ts'
import { chapterTitle } from './chapter-title.ts'
import { Legend } from './legend.tsx'
import { MatrixFilter } from './matrix-filter.tsx'
import { markClass } from './verdict.tsx'

// Of so many rows at most is a table: what is in sight is laid out by whole tables.
const rowsOfTable = 8

/**
 * Cases × targets: a fold per chapter, in it the tables of each topic. The tables stand in one pane, so that
 * their columns scroll together. Only a table in sight is laid out, which keeps sixty columns quick; a table
 * cannot be left out of layout, the box around it can.
 */
export function Matrix({ run }: { run: Run }) {
  const { targets, cases } = run.results
  return (
    <section id="matrix" aria-labelledby="matrix-title">
      <h2 id="matrix-title">Matrix</h2>
      <p class="lead">
        {counted(cases.length, 'case')} on {counted(targets.length, 'target')}. A case opens with
        its script, a cell with what was sent and what was seen.
      </p>
      <MatrixFilter run={run} />
      <Legend />
      <div
        class="pane"
        id="pane"
        role="region"
        aria-label="Matrix of cases and targets"
        tabIndex={0}
        style={`--columns:${targets.length}`}
        data-targets={JSON.stringify(targets.map(columnFacts))}
      >
        <Heads targets={targets} />
        {run.chapters.map((chapter, index) => (
          <ChapterFold run={run} chapter={chapter} open={index === 0} />
        ))}
        <p class="nothing" hidden>
          No case is left by these filters.
        </p>
      </div>
    </section>
  )
}

/** What the page's script needs to know of a column. */
function columnFacts(target: TargetInfo) {
  return {
    id: target.id,
    implementation: target.implementation.name,
    engine: engineOf(target) ?? null,
  }
}

function Heads({ targets }: { targets: TargetInfo[] }) {
  return (
    <ol class="heads" aria-label="Targets, in the order of the columns">
      {targets.map((target, index) => (
        <li class={`c${index}`}>
          <a href={`#${target.id}`} class={target.missing === undefined ? '' : 'missing'}>
            {target.id}
          </a>
        </li>
      ))}
    </ol>
  )
}

function ChapterFold({ run, chapter, open }: { run: Run; chapter: Chapter; open: boolean }) {
  const marks = run.ran.map((target) => run.tally(target.id, chapter.cases))
  const sum = (pick: 'failed' | 'unexpected' | 'passed') =>
    marks.reduce((total, counts) => total + counts[pick], 0)
  return (
    <details class="chapter" id={`matrix/${chapter.name}`} open={open} data-chapter={chapter.name}>
      <summary>
        <h3>{chapterTitle(chapter.name)}</h3>{' '}
        <span class="count">{counted(chapter.cases.length, 'case')}</span>{' '}
        <span class="verdicts">
          {sum('passed')} verdicts pass, {sum('failed')} do not
          {sum('unexpected') > 0 && <em> · {sum('unexpected')} unexpected</em>}
        </span>
      </summary>
      {chapter.topics.map((topic) =>
        piecesOf(topic.cases).map((cases, index) => (
          <TopicTable
            run={run}
            cases={cases}
            title={chapterTitle(topic.name)}
            {...(index === 0 && { id: `matrix/${chapter.name}/${topic.name}` })}
          />
        )),
      )}
    </details>
  )
}

function piecesOf(cases: readonly CaseInfo[]): CaseInfo[][] {
  return Array.from({ length: Math.ceil(cases.length / rowsOfTable) }, (_, index) =>
    cases.slice(index * rowsOfTable, (index + 1) * rowsOfTable),
  )
}

interface TopicTableProps {
  run: Run
  title: string
  cases: readonly CaseInfo[]
  /** Of the first table of a topic. The others follow on it, and show no title of their own. */
  id?: string
}

function TopicTable({ run, cases, title, id }: TopicTableProps) {
  const { targets } = run.results
  return (
    <div
      class={id === undefined ? 'topic follows' : 'topic'}
      id={id}
      style={`--rows:${cases.length}`}
    >
      <table>
        <caption>{title}</caption>
        <colgroup>
          <col class="name" />
          <col span={targets.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Case</th>
            {targets.map((target) => (
              <th scope="col">{target.id}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((of) => (
            <CaseRow run={run} of={of} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CaseRow({ run, of }: { run: Run; of: CaseInfo }) {
  const marks = run.results.targets.map((target) => run.mark(target.id, of))
  return (
    <tr
      id={of.id}
      data-cells={marks.map(cellCode).join('')}
      data-level={of.level}
      data-requirements={of.requirements.join(' ')}
    >
      <th scope="row">
        <a href={`cases/${of.id}.html`}>{of.title}</a> <code>{nameOf(of.id)}</code>
        {of.level !== 'must' && <span class={`level ${of.level}`}>{of.level}</span>}
      </th>
      {marks.map((mark) => (
        <td class={markClass(mark)}>{mark.symbol}</td>
      ))}
    </tr>
  )
}
