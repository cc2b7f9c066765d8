/** @jsxRuntime automatic @jsxImportSource preact */
import { hostText } from '../model/host-text.ts'
import type { CompatCell, CompatTable, Measurement } from '../compat/table.ts'
import { Fold, Section } from './section.tsx'
import { Wide } from './table.tsx'

/** Browser compatibility in the form of MDN's pages: what was measured, beside what MDN's data declares. */
export function Compat({ table }: { table: CompatTable }) {
  const { browsers, features, declaredBy } = table
  const groups = [...new Set(browsers.map(({ group }) => group))]
  const lead = (
    <>
      In bold what was measured in this run: cases passed of cases measured, on a host that is that
      very browser. Below it, the version since which MDN declares support ({declaredBy.source},{' '}
      {declaredBy.date}). A build of an engine is not the browser of that engine, so it has a column
      of its own. <a href="compat.json">As JSON</a>.
    </>
  )
  return (
    <Section id="compatibility" title="Browser compatibility" lead={lead}>
      <Wide label="Browser compatibility table">
        <table class="compat">
          <thead>
            <tr>
              <td rowSpan={2} />
              {groups.map((name) => (
                <th
                  scope="colgroup"
                  colSpan={browsers.filter(({ group }) => group === name).length}
                >
                  {name}
                </th>
              ))}
            </tr>
            <tr>
              {browsers.map(({ id, title }) => (
                <th scope="col">
                  {title} <small>{hostsOf(table, id).join(', ') || 'not run'}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {features.map((feature) => (
              <tr id={`compatibility/${feature.id}`}>
                <th scope="row">
                  <a class="quiet" href={`#compatibility/${feature.id}`}>
                    {feature.title}
                  </a>
                </th>
                {browsers.map(({ id }) => (
                  <Cell cell={feature.cells[id]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <HowToRun table={table} />
    </Section>
  )
}

/** The versions of a browser that were run. */
function hostsOf({ features }: CompatTable, browser: string): string[] {
  const measured = features.flatMap(({ cells }) => cells[browser]?.measured ?? [])
  return [...new Set(measured.map(({ host }) => hostText(host)))]
}

function Cell({ cell }: { cell: CompatCell | undefined }) {
  const measured = cell?.measured ?? []
  return (
    <td class={measured[0]?.support}>
      {measured.length === 0 && <small>not run</small>}
      {measured.map((measurement) => (
        <Measured {...measurement} />
      ))}
      {cell?.declared && <small>MDN: {declaredText(cell.declared)}</small>}
    </td>
  )
}

const signs = { full: '✓', partial: '◐', none: '✕' } as const

function Measured({ support, passed, of, target, failing: [first] }: Measurement) {
  if (support === 'unmeasured') return <div>no verdict</div>
  const score = `${signs[support]} ${passed}/${of}`
  return <b>{first === undefined ? score : <a href={`#${first}@${target}`}>{score}</a>}</b>
}

function declaredText(declared: NonNullable<CompatCell['declared']>): string {
  if (declared.version_added === false) return 'no'
  if (declared.version_added === null) return 'unknown'
  return `${declared.version_added}${declared.partial_implementation === true ? ', in part' : ''}`
}

function HowToRun({ table }: { table: CompatTable }) {
  const idle = table.browsers.filter(({ id }) => hostsOf(table, id).length === 0)
  if (idle.length === 0) return null
  return (
    <Fold title="Not run here, and how to run it" count={idle.length}>
      <dl>
        {idle.map(({ title, group, howToRun }) => (
          <div>
            <dt>
              {title} <small>{group}</small>
            </dt>
            <dd>{howToRun}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}
