/** @jsxRuntime automatic @jsxImportSource preact */
import { hostText } from '../model/host-text.ts'
import type { CompatCell, CompatTable, Measurement } from '../compat/table.ts'

/** Browser compatibility in the form of MDN's pages: what was measured, beside what MDN's data declares. */
export function Compat({ table }: { table: CompatTable }) {
  const groups = [...new Set(table.browsers.map((browser) => browser.group))]
  return (
    <section id="compatibility" aria-labelledby="compatibility-title">
      <h2 id="compatibility-title">Browser compatibility</h2>
      <p class="lead">
        In bold what was measured in this run: cases passed of cases measured, on a host that is
        that very browser. Below it, the version since which MDN declares support (
        {table.declaredBy.source}, {table.declaredBy.date}). A build of an engine is not the browser
        of that engine, so it has a column of its own. <a href="compat.json">As JSON</a>.
      </p>
      <div class="wide" role="region" aria-label="Browser compatibility table" tabIndex={0}>
        <table class="compat">
          <thead>
            <tr>
              <td rowSpan={2} />
              {groups.map((group) => (
                <th
                  scope="colgroup"
                  colSpan={table.browsers.filter((browser) => browser.group === group).length}
                >
                  {group}
                </th>
              ))}
            </tr>
            <tr>
              {table.browsers.map((browser) => (
                <th scope="col">
                  {browser.title}
                  <Hosts table={table} browser={browser.id} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.features.map((feature) => (
              <tr id={`compatibility/${feature.id}`}>
                <th scope="row">
                  <a href={`#compatibility/${feature.id}`}>{feature.title}</a>
                </th>
                {table.browsers.map((browser) => (
                  <Cell cell={feature.cells[browser.id]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <HowToRun table={table} />
    </section>
  )
}

/** The versions that were run, in the head of a column. */
function Hosts({ table, browser }: { table: CompatTable; browser: string }) {
  const hosts = table.features.flatMap((feature) =>
    (feature.cells[browser]?.measured ?? []).map(({ host }) => hostText(host)),
  )
  const run = [...new Set(hosts)]
  return <small>{run.length === 0 ? 'not run' : run.join(', ')}</small>
}

function Cell({ cell }: { cell: CompatCell | undefined }) {
  const measured = cell?.measured ?? []
  return (
    <td class={measured.length === 0 ? 'not-run' : (measured[0]?.support ?? '')}>
      {measured.length === 0 ? (
        <span class="measured">not run</span>
      ) : (
        measured.map((measurement) => <Measured measurement={measurement} />)
      )}
      {cell?.declared && <span class="declared">MDN: {declaredText(cell.declared)}</span>}
    </td>
  )
}

const signs = { full: '✓', partial: '◐', none: '✕', unmeasured: '–' } as const

function Measured({ measurement }: { measurement: Measurement }) {
  const { support, passed, of, target, failing } = measurement
  if (support === 'unmeasured') return <span class="measured">no verdict</span>
  const [first] = failing
  const score = `${signs[support]} ${passed}/${of}`
  return (
    <b class="measured">
      {first === undefined ? score : <a href={`#${first}@${target}`}>{score}</a>}
    </b>
  )
}

function declaredText(declared: NonNullable<CompatCell['declared']>): string {
  if (declared.version_added === false) return 'no'
  if (declared.version_added === null) return 'unknown'
  return declared.partial_implementation === true
    ? `${declared.version_added}, in part`
    : declared.version_added
}

function HowToRun({ table }: { table: CompatTable }) {
  const idle = table.browsers.filter((browser) =>
    table.features.every((feature) => feature.cells[browser.id]?.measured.length === 0),
  )
  if (idle.length === 0) return null
  return (
    <details class="chapter">
      <summary>
        <h3>Not run here, and how to run it</h3> <span class="count">{idle.length}</span>
      </summary>
      <dl class="remedies">
        {idle.map((browser) => (
          <div>
            <dt>
              {browser.title} <small>{browser.group}</small>
            </dt>
            <dd>{browser.howToRun}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
