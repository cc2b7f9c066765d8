/** @jsxRuntime automatic @jsxImportSource preact */
import type { TargetHistory } from '../model/history.ts'
import { scoreText } from '../model/tally.ts'
import { Section } from './section.tsx'
import { Table } from './table.tsx'
import { Trend } from './trend.tsx'

/** The trend of each target over the runs that were given: by date, with versions. */
export function History({ histories }: { histories: TargetHistory[] }) {
  const lead = 'Cases of level must and interop that passed, of those measured.'
  return (
    <Section id="history" title="History" lead={lead}>
      <Table label="Runs of each target" heads={['Target', 'Trend', 'Runs']}>
        {histories.map(({ target, points }) => (
          <tr id={`history/${target}`}>
            <th scope="row">
              <code>{target}</code>
            </th>
            <td>
              <Trend points={points} />
            </td>
            <td>
              <ol class="runs">
                {points.map(({ startedAt, version, counts }) => (
                  <li>
                    <time dateTime={startedAt}>{startedAt.slice(0, 10)}</time> {version}:{' '}
                    <b>{scoreText(counts)}</b>
                  </li>
                ))}
              </ol>
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}
