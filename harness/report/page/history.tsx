/** @jsxRuntime automatic @jsxImportSource preact */
import type { TargetHistory } from '../model/history.ts'
import { scoreText } from '../model/tally.ts'
import { Trend } from './trend.tsx'

/** The trend of each target over the runs that were given: by date, with versions. */
export function History({ histories }: { histories: TargetHistory[] }) {
  return (
    <section id="history" aria-labelledby="history-title">
      <h2 id="history-title">History</h2>
      <p class="lead">Cases of level must and interop that passed, of those measured.</p>
      <div class="wide" role="region" aria-label="Runs of each target" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Target</th>
              <th scope="col">Trend</th>
              <th scope="col">Runs</th>
            </tr>
          </thead>
          <tbody>
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
                    {points.map((point) => (
                      <li>
                        <time dateTime={point.startedAt}>{point.startedAt.slice(0, 10)}</time>{' '}
                        {point.version}: <b>{scoreText(point.counts)}</b>
                      </li>
                    ))}
                  </ol>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
