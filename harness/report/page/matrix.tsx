/** @jsxRuntime automatic @jsxImportSource preact */
import { cellCode } from '../model/cell-code.ts'
import { engineOf } from '../model/engine.ts'
import { counted } from '../model/gate.ts'
import { type Chapter, nameOf, type Run } from '../model/run.ts'
import type { Tally } from '../model/tally.ts'
import type { CaseInfo, TargetInfo } from '../../results.ts'
import { chapterTitle } from './chapter-title.ts'
import { Legend } from './legend.tsx'
import { MatrixFilter } from './matrix-filter.tsx'
import { Section } from './section.tsx'
import { markClass } from './verdict.tsx'

/**
 * Cases × targets: a fold per chapter, in it a table with a group of rows for each topic. The tables stand in one
 * pane, so that their columns scroll together. Only rows in sight are laid out, which keeps sixty columns quick: the
 * style makes each row a box of its own, for a row of a table cannot be left out of layout. An element that is not
 * displayed as a table may lose the roles of one, so they are written out.
 */
export function Matrix({ run }: { run: Run }) {
  const { targets, cases } = run.results
  const longest = Math.max(...targets.map(({ id }) => id.length))
  const lead =
    `${counted(cases.length, 'case')} on ${counted(targets.length, 'target')}. A case opens with its script, a ` +
    'cell with what was sent and what was seen.'
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
        style={`--columns:${targets.length};--longest:${longest}`}
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
    </Section>
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
        <ColumnHeads targets={run.results.targets} />
        {topics.map((topic) => (
          <tbody role="rowgroup" class="topic" id={`matrix/${name}/${topic.name}`}>
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
          <th role="columnheader" scope="col" class={`c${index}`}>
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
        {testCase.tentative && <span class="level observe">tentative</span>}
        {testCase.disputed !== undefined && <span class="level observe">disputed</span>}
      </th>
      {marks.map((mark, index) => (
        <td role="cell" class={`${markClass(mark)} c${index}`}>
          {mark.symbol}
        </td>
      ))}
    </tr>
  )
}
