/** @jsxRuntime automatic @jsxImportSource preact */
import type { Change, Comparison } from '../model/comparison.ts'
import { Names } from './list.tsx'
import { Fold, Section } from './section.tsx'
import { Table } from './table.tsx'

/** What is better, worse and new against an older run. */
export function Changes({ comparison }: { comparison: Comparison }) {
  const { before, after, changes, versions } = comparison
  const lead =
    `This run (${after.startedAt.slice(0, 10)}, suite ${after.suiteVersion}) against that of ` +
    `${before.startedAt.slice(0, 10)} (suite ${before.suiteVersion}): ${comparison.compared} cells are in both.`
  const kinds = { worse: 'Worse', better: 'Better', changed: 'Otherwise different' }
  const names: Record<string, string[]> = {
    'New versions': versions.map((of) => `${of.target}: ${of.before} → ${of.after}`),
    'New cases': comparison.newCases,
    'Cases gone': comparison.goneCases,
    'New targets': comparison.newTargets,
    'Targets that did not run this time': comparison.goneTargets,
  }
  return (
    <Section id="changes" title="Changes" lead={lead}>
      {Object.entries(kinds).map(([kind, title]) => (
        <ChangeTable title={title} changes={changes.filter((change) => change.kind === kind)} />
      ))}
      {Object.entries(names)
        .filter(([, list]) => list.length > 0)
        .map(([title, list]) => (
          <Fold title={title} count={list.length}>
            <Names names={list} />
          </Fold>
        ))}
    </Section>
  )
}

function ChangeTable({ title, changes }: { title: string; changes: Change[] }) {
  if (changes.length === 0) return <p>{title}: none.</p>
  const caption = `${title} (${changes.length})`
  return (
    <Table label={title} caption={caption} heads={['Case', 'Target', 'Before', 'Now']}>
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
    </Table>
  )
}
