/** @jsxRuntime automatic @jsxImportSource preact */
import { type Grade, type Measure, percent, shareOf } from '../model/grade.ts'
import { tableAssets } from './assets.ts'
import { htmlDocument } from './document.tsx'
import { Fold, Section } from './section.tsx'
import { Table } from './table.tsx'

/** `grade.html`: how far the suite itself can be believed, and what it lacks. */
export async function gradePage(grade: Grade): Promise<string> {
  const { css, script, policy } = await tableAssets()
  return htmlDocument(
    {
      title: 'The grade of the suite',
      description: 'How far the EventSource conformance suite itself can be believed.',
      style: { css },
      script,
      className: 'index',
      children: <Content grade={grade} />,
    },
    policy,
  )
}

function Content({ grade: { grade, measures } }: { grade: Grade }) {
  return (
    <main id="main">
      <p>
        <a href="index.html">The report</a>
      </p>
      <h1>Why believe a red cell?</h1>
      <p class="lead">
        The suite is measured too. Each number is computed from the requirements, the cases, the
        mutation tables and the last full run. The grade is the mean: {percent(grade)}.
      </p>
      <Section id="measures" title="Measures">
        <Table
          label="Measures"
          heads={[
            'Measure',
            'What it counts',
            { number: 'Good' },
            { number: 'Of' },
            { number: 'Share' },
          ]}
        >
          {measures.map((measure) => (
            <tr>
              <th scope="row">{measure.name}</th>
              <td>{measure.about}</td>
              <td class="number">{measure.good}</td>
              <td class="number">{measure.of}</td>
              <td class="number">{percent(shareOf(measure))}</td>
            </tr>
          ))}
        </Table>
      </Section>
      <Section id="missing" title="What is missing">
        {measures
          .filter(({ missing }) => missing.length > 0)
          .map((measure) => (
            <Missing measure={measure} />
          ))}
      </Section>
      <Section id="help" title="Prove us wrong">
        <p>
          Do you know a one-line bug that no case catches, or a case that is wrong? The repository
          has an issue template for each.
        </p>
      </Section>
    </main>
  )
}

function Missing({ measure: { name, missing } }: { measure: Measure }) {
  return (
    <Fold title={name} count={missing.length}>
      <Table label={name} heads={['Name', 'Why']}>
        {missing.map((each) => (
          <tr>
            <th scope="row">
              <code>{each.name}</code>
            </th>
            <td>{each.why}</td>
          </tr>
        ))}
      </Table>
    </Fold>
  )
}
