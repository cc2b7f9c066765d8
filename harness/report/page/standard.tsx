/** @jsxRuntime automatic @jsxImportSource preact */
import { badVerdicts } from '../model/mark.ts'
import { isCounted, type Run } from '../model/run.ts'
import type { CaseInfo, Requirement } from '../../results.ts'
import { Names } from './list.tsx'
import { SafeLink } from './safe-link.tsx'
import { Fold, Section } from './section.tsx'
import { Table } from './table.tsx'

/** The statements of the standard in its order, each with its cases and who does not do what it says. */
export function Standard({ run }: { run: Run }) {
  const sections = [...new Set(run.results.requirements.map((statement) => statement.section))]
  const { standard } = run.results
  const lead =
    'Each statement of the standard, the cases that observe it, and the targets that fail one of them.' +
    (standard === undefined ? '' : ` Read from commit ${standard.commit} of ${standard.date}.`)
  return (
    <Section id="standard" title="The standard" lead={lead}>
      {sections.map((section) => {
        const statements = run.results.requirements.filter((one) => one.section === section)
        const covered = statements.filter(({ id }) => run.casesOf.has(id)).length
        const count = `${covered} of ${statements.length} statements have cases`
        return (
          <Fold title={section} count={count}>
            <Table
              label={section}
              className="statements"
              heads={['Statement', 'Cases', 'Passed by']}
            >
              {statements.map((statement) => (
                <StatementRow run={run} statement={statement} />
              ))}
            </Table>
          </Fold>
        )
      })}
    </Section>
  )
}

function StatementRow({ run, statement }: { run: Run; statement: Requirement }) {
  const { id, kind, text, url } = statement
  const cases = run.casesOf.get(id) ?? []
  return (
    <tr id={id}>
      <th scope="row">
        <a class="quiet id" href={`#${id}`}>
          {id}
        </a>{' '}
        <span class={`level ${kind}`}>{kind}</span>
        <p>{text}</p>
        <SafeLink href={url}>in the standard</SafeLink>
      </th>
      <td>
        {cases.length === 0 ? (
          'No case.'
        ) : (
          <ul>
            {cases.map((one) => (
              <li>
                <a href={`#${one.id}`}>{one.title}</a>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <PassedBy run={run} cases={cases} />
      </td>
    </tr>
  )
}

function PassedBy({ run, cases }: { run: Run; cases: CaseInfo[] }) {
  const judged = cases.filter((one) => one.level !== 'observe' && isCounted(one))
  const measured = run.ran.flatMap(({ id }) => {
    const verdicts = judged.map((testCase) => run.result(id, testCase.id)?.verdict)
    const failed = verdicts.some((verdict) => verdict !== undefined && badVerdicts.has(verdict))
    return failed || verdicts.includes('pass') ? [{ id, failed }] : []
  })
  const failing = measured.filter(({ failed }) => failed).map(({ id }) => id)
  if (measured.length === 0)
    return <>{cases.length > judged.length ? 'Observed, not judged.' : 'Not measured.'}</>
  if (failing.length === 0) return <>All {measured.length} measured.</>
  return (
    <>
      {measured.length - failing.length} of {measured.length}. Not by <Names names={failing} />
    </>
  )
}
