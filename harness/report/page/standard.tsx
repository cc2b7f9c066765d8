/** @jsxRuntime automatic @jsxImportSource preact */
import { badVerdicts } from '../model/mark.ts'
import type { Run } from '../model/run.ts'
import type { CaseInfo, Requirement } from '../../results.ts'
import { SafeLink } from './safe-link.tsx'

/** The statements of the standard in its order, each with its cases and who does not do what it says. */
export function Standard({ run }: { run: Run }) {
  const sections = [...new Set(run.results.requirements.map((statement) => statement.section))]
  return (
    <section id="standard" aria-labelledby="standard-title">
      <h2 id="standard-title">The standard</h2>
      <p class="lead">
        Each statement of the standard, the cases that observe it, and the targets that fail one of
        them.
      </p>
      {sections.map((section) => {
        const statements = run.results.requirements.filter(
          (statement) => statement.section === section,
        )
        const covered = statements.filter((statement) => run.casesOf.has(statement.id)).length
        return (
          <details class="chapter">
            <summary>
              <h3>{section}</h3>{' '}
              <span class="count">
                {covered} of {statements.length} statements have cases
              </span>
            </summary>
            <div class="wide" role="region" aria-label={section} tabIndex={0}>
              <table class="statements">
                <thead>
                  <tr>
                    <th scope="col">Statement</th>
                    <th scope="col">Cases</th>
                    <th scope="col">Passed by</th>
                  </tr>
                </thead>
                <tbody>
                  {statements.map((statement) => (
                    <StatementRow run={run} statement={statement} />
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        )
      })}
    </section>
  )
}

function StatementRow({ run, statement }: { run: Run; statement: Requirement }) {
  const cases = run.casesOf.get(statement.id) ?? []
  return (
    <tr id={statement.id}>
      <th scope="row">
        <a class="id" href={`#${statement.id}`}>
          {statement.id}
        </a>{' '}
        <span class={`level ${statement.kind}`}>{statement.kind}</span>
        <p>{statement.text}</p>
        <SafeLink href={statement.url}>in the standard</SafeLink>
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
  const judged = cases.filter((statement) => statement.level !== 'observe')
  const verdicts = run.ran.map((target) => {
    const results = judged.map((statement) => run.result(target.id, statement.id)?.verdict)
    const failed = results.some((verdict) => verdict !== undefined && badVerdicts.has(verdict))
    return { target: target.id, failed, passed: !failed && results.includes('pass') }
  })
  const failing = verdicts.filter((statement) => statement.failed)
  const measured = verdicts.filter((statement) => statement.failed || statement.passed).length
  if (measured === 0)
    return <>{cases.length > judged.length ? 'Observed, not judged.' : 'Not measured.'}</>
  if (failing.length === 0) return <>All {measured} measured.</>
  return (
    <>
      {measured - failing.length} of {measured}. Not by{' '}
      <ul class="inline">
        {failing.map((statement) => (
          <li>
            <code>{statement.target}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
