/** @jsxRuntime automatic @jsxImportSource preact */
import { cellCode } from '../model/cell-code.ts'
import { engineOf } from '../model/engine.ts'
import { counted } from '../model/gate.ts'
import { type Chapter, nameOf, type Run } from '../model/run.ts'
import type { CaseInfo, TargetInfo } from '../../results.ts'
import { chapterTitle } from './chapter-title.ts'
import { Legend } from './legend.tsx'
import { MatrixFilter } from './matrix-filter.tsx'
import { markClass } from './verdict.tsx'

/**
 * Cases × targets: a fold per chapter, in it a table with a group of rows for each topic. The tables stand in one
 * pane, so that their columns scroll together. Only rows in sight are laid out, which keeps sixty columns quick: the
 * style makes each row a box of its own, for a row of a table cannot be left out of layout. An element that is not
 * displayed as a table may lose the roles of one, so they are written out.
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
        style={`--columns:${targets.length};--longest:${Math.max(...targets.map(({ id }) => id.length))}`}
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

/** By which the page's script hides a column. */
function columnClass(index: number): string {
  return `c${index}`
}

function Heads({ targets }: { targets: TargetInfo[] }) {
  return (
    <ol class="heads" aria-label="Targets, in the order of the columns">
      {targets.map((target, index) => (
        <li class={columnClass(index)}>
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
      <table role="table" aria-label={chapterTitle(chapter.name)}>
        <ColumnHeads targets={run.results.targets} />
        {chapter.topics.map((topic) => (
          <tbody role="rowgroup" class="topic" id={`matrix/${chapter.name}/${topic.name}`}>
            <tr role="row" class="title">
              <th role="rowheader" scope="rowgroup" colSpan={run.results.targets.length + 1}>
                {chapterTitle(topic.name)}
              </th>
            </tr>
            {topic.cases.map((testCase) => (
              <CaseRow run={run} testCase={testCase} />
            ))}
          </tbody>
        ))}
      </table>
    </details>
  )
}

/** The heads above all chapters are the ones to see; these are for who hears the table. */
function ColumnHeads({ targets }: { targets: TargetInfo[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">
          Case
        </th>
        {targets.map((target, index) => (
          <th role="columnheader" scope="col" class={columnClass(index)}>
            {target.id}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function CaseRow({ run, testCase }: { run: Run; testCase: CaseInfo }) {
  const marks = run.results.targets.map((target) => run.mark(target.id, testCase))
  return (
    <tr
      role="row"
      id={testCase.id}
      data-cells={marks.map(cellCode).join('')}
      data-level={testCase.level}
      data-requirements={testCase.requirements.join(' ')}
    >
      <th role="rowheader" scope="row">
        <a href={`cases/${testCase.id}.html`}>{testCase.title}</a>{' '}
        <code>{nameOf(testCase.id)}</code>
        {testCase.level !== 'must' && (
          <span class={`level ${testCase.level}`}>{testCase.level}</span>
        )}
      </th>
      {marks.map((mark, index) => (
        <td role="cell" class={`${markClass(mark)} ${columnClass(index)}`}>
          {mark.symbol}
        </td>
      ))}
    </tr>
  )
}
