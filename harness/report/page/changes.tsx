/** @jsxRuntime automatic @jsxImportSource preact */
import type { Change, Comparison } from '../model/comparison.ts'

/** What is better, worse and new against an older run. */
export function Changes({ comparison }: { comparison: Comparison }) {
  const of = (kind: Change['kind']) => comparison.changes.filter((change) => change.kind === kind)
  const { before, after } = comparison
  return (
    <section id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">Changes</h2>
      <p class="lead">
        This run ({after.startedAt.slice(0, 10)}, suite {after.suiteVersion}) against that of{' '}
        {before.startedAt.slice(0, 10)} (suite {before.suiteVersion}): {comparison.compared} cells
        are in both.
      </p>
      <ChangeTable title="Worse" changes={of('worse')} />
      <ChangeTable title="Better" changes={of('better')} />
      <ChangeTable title="Otherwise different" changes={of('changed')} />
      <Names title="New versions" names={comparison.versions.map(versionText)} />
      <Names title="New cases" names={comparison.newCases} />
      <Names title="Cases gone" names={comparison.goneCases} />
      <Names title="New targets" names={comparison.newTargets} />
      <Names title="Targets that did not run this time" names={comparison.goneTargets} />
    </section>
  )
}

function versionText(of: Comparison['versions'][number]): string {
  return `${of.target}: ${of.before} → ${of.after}`
}

function ChangeTable({ title, changes }: { title: string; changes: Change[] }) {
  if (changes.length === 0) return <p>{title}: none.</p>
  return (
    <div class="wide" role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption>
          {title} ({changes.length})
        </caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Target</th>
            <th scope="col">Before</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr>
              <th scope="row">
                <a href={`#${change.caseId}@${change.target}`}>{change.caseId}</a>
              </th>
              <td>{change.target}</td>
              <td>{change.before}</td>
              <td>{change.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null
  return (
    <details class="chapter">
      <summary>
        <h3>{title}</h3> <span class="count">{names.length}</span>
      </summary>
      <ul>
        {names.map((name) => (
          <li>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
