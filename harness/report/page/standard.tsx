/** @jsxRuntime automatic @jsxImportSource preact */
import { badVerdicts } from '../model/mark.ts'
import type { Run } from '../model/run.ts'
import type { CaseInfo, Requirement } from '../../results.ts'
import { SafeLink } from './safe-link.tsx'

/** The statements of the standard in its order, each with its cases and who does not do what it says. */
export function Standard({ run }: { run: Run }) {
  const sections = [...new Set(run.results.requirements.map((of) => of.section))]
  return (
    <section id="standard" aria-labelledby="standard-title">
      <h2 id="standard-title">The standard</h2>
      <p class="lead">
        Each statement of the standard, the cases that observe it, and the targets that fail one of
        them.
      </p>
      {sections.map((section) => {
        const statements = run.results.requirements.filter((of) => of.section === section)
        const covered = statements.filter((of) => run.casesOf.has(of.id)).length
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
                  {statements.map((of) => (
                    <StatementRow run={run} of={of} />
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

function StatementRow({ run, of }: { run: Run; of: Requirement }) {
  const cases = run.casesOf.get(of.id) ?? []
  return (
    <tr id={of.id}>
      <th scope="row">
        <a class="id" href={`#${of.id}`}>
          {of.id}
        </a>{' '}
        <span class={`level ${of.kind}`}>{of.kind}</span>
        <p>{of.text}</p>
        <SafeLink href={of.url}>in the standard</SafeLink>
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
  const judged = cases.filter((of) => of.level !== 'observe')
  const verdicts = run.ran.map((target) => {
    const results = judged.map((of) => run.result(target.id, of.id)?.verdict)
    const failed = results.some((verdict) => verdict !== undefined && badVerdicts.has(verdict))
    return { target: target.id, failed, passed: !failed && results.includes('pass') }
  })
  const failing = verdicts.filter((of) => of.failed)
  const measured = verdicts.filter((of) => of.failed || of.passed).length
  if (measured === 0)
    return <>{cases.length > judged.length ? 'Observed, not judged.' : 'Not measured.'}</>
  if (failing.length === 0) return <>All {measured} measured.</>
  return (
    <>
      {measured - failing.length} of {measured}. Not by{' '}
      <ul class="inline">
        {failing.map((of) => (
          <li>
            <code>{of.target}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
