/** @jsxRuntime automatic @jsxImportSource preact */
import { cellCode } from '../model/cell-code.ts'
import { engineOf } from '../model/engine.ts'
import { folded } from '../model/folded.ts'
import { counted } from '../model/gate.ts'
import type { Implementation } from '../model/implementations.ts'
import { type Chapter, nameOf, type Run } from '../model/run.ts'
import type { Tally } from '../model/tally.ts'
import type { CaseInfo, TargetInfo } from '../../results.ts'
import { chapterTitle } from './chapter-title.ts'
import { Legend } from './legend.tsx'
import { markClass } from './mark-class.ts'
import { MatrixFilter } from './matrix-filter.tsx'
import { Section } from './section.tsx'

/**
 * Cases × targets: a fold per chapter, in it a table with a group of rows for each topic. The tables stand in one
 * pane, so that their columns scroll together. Only rows in sight are laid out, which keeps sixty columns quick: the
 * style makes each row a box of its own, for a row of a table cannot be left out of layout. An element that is not
 * displayed as a table may lose the roles of one, so they are written out.
 *
 * An implementation is one column. The columns of its hosts are made by the page's script from what a row says of its
 * cells, once somebody unfolds them: most never are, and they would be more than half of the page.
 */
export function Matrix({ run }: { run: Run }) {
  const { targets, cases } = run.results
  const columns = run.implementations
  const heads = columns.flatMap((column) => [
    headText(column),
    ...column.targets.map(({ id }) => id),
  ])
  const longest = Math.max(...heads.map((head) => head.length))
  const lead =
    `${counted(cases.length, 'case')} on ${counted(targets.length, 'target')}. A case opens with its script, a ` +
    'cell with what was sent and what was seen. An implementation is one column: it shows the gravest that any of its ' +
    'hosts says, and on how many of them if they differ. Its head unfolds the hosts, and so do the keys + and − in a cell.'
  return (
    <Section id="matrix" title="Matrix" lead={lead}>
      <MatrixFilter run={run} />
      <Legend />
      <div
        class="pane"
        id="pane"
        role="region"
        aria-label="Matrix of cases and targets"
        tabIndex={0}
        style={`--columns:${columns.length};--longest:${longest}`}
        data-implementations={JSON.stringify(columns.map(columnFacts))}
      >
        <Heads columns={columns} />
        {run.chapters.map((chapter, index) => (
          <ChapterFold run={run} chapter={chapter} open={index === 0} />
        ))}
        <p class="nothing" hidden>
          No case is left by these filters.
        </p>
      </div>
    </Section>
  )
}

/** What the page's script needs to know of a column. */
function columnFacts({ name, targets }: Implementation) {
  return {
    name,
    hosts: targets.map((target) => ({
      id: target.id,
      implementation: target.implementation.name,
      engine: engineOf(target) ?? null,
      ...(target.missing !== undefined && { missing: true }),
    })),
  }
}

/** A column of one host is that target, and there is nothing to unfold. */
function headText({ name, targets }: Implementation): string {
  const [only] = targets
  return targets.length === 1 && only ? only.id : `${name} · ${targets.length} hosts`
}

function headClass(targets: readonly TargetInfo[]): string {
  return targets.every(({ missing }) => missing !== undefined) ? 'missing' : ''
}

function Heads({ columns }: { columns: Implementation[] }) {
  return (
    <ol class="heads" aria-label="Implementations, in the order of the columns">
      {columns.map((column, index) => (
        <li class={`i${index}`}>
          {column.targets.length === 1 ? (
            <a href={`#${column.targets[0]?.id}`} class={headClass(column.targets)}>
              {headText(column)}
            </a>
          ) : (
            // Without the script that unfolds it is no more than a name.
            <button type="button" class={headClass(column.targets)} aria-expanded={false} disabled>
              {headText(column)}
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}

function ChapterFold({ run, chapter, open }: { run: Run; chapter: Chapter; open: boolean }) {
  const { name, cases, topics } = chapter
  const tallies = run.ran.map((target) => run.tally(target.id, cases))
  const sum = (of: keyof Tally) => tallies.reduce((total, counts) => total + counts[of], 0)
  return (
    <details id={`matrix/${name}`} open={open} data-chapter={name}>
      <summary>
        <h3>{chapterTitle(name)}</h3> <small class="count">{counted(cases.length, 'case')}</small>{' '}
        <small>
          {sum('passed')} verdicts pass, {sum('failed')} do not
        </small>{' '}
        {sum('unexpected') > 0 && (
          <small class="mark unexpected">{sum('unexpected')} unexpected</small>
        )}
      </summary>
      <table role="table" aria-label={chapterTitle(name)}>
        <ColumnHeads columns={run.implementations} />
        {topics.map((topic) => (
          <tbody role="rowgroup" class="topic" id={`matrix/${name}/${topic.name}`}>
            <tr role="row" class="title">
              <th role="rowheader" scope="rowgroup" colSpan={run.implementations.length + 1}>
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
function ColumnHeads({ columns }: { columns: Implementation[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">
          Case
        </th>
        {columns.map((column, index) => (
          <th role="columnheader" scope="col" class={`i${index}`}>
            {headText(column)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function CaseRow({ run, testCase }: { run: Run; testCase: CaseInfo }) {
  const columns = run.implementations.map(({ targets }) =>
    targets.map((target) => run.mark(target.id, testCase)),
  )
  return (
    <tr
      role="row"
      id={testCase.id}
      data-cells={columns.flat().map(cellCode).join('')}
      data-level={testCase.level}
      data-requirements={testCase.requirements.join(' ')}
    >
      <th role="rowheader" scope="row">
        <a href={`cases/${testCase.id}.html`}>{testCase.title}</a>{' '}
        <code>{nameOf(testCase.id)}</code>
        {testCase.level !== 'must' && (
          <span class={`level ${testCase.level}`}>{testCase.level}</span>
        )}
        {testCase.tentative && <span class="level observe">tentative</span>}
        {testCase.disputed !== undefined && <span class="level observe">disputed</span>}
      </th>
      {columns.map((marks, index) => {
        const cell = folded(marks)
        return (
          <td
            role="cell"
            class={`${markClass(cell)}${cell.share === undefined ? '' : ' mixed'} i${index}`}
          >
            {cell.symbol}
            {cell.share !== undefined && <small>{cell.share}</small>}
          </td>
        )
      })}
    </tr>
  )
}
