/** @jsxRuntime automatic @jsxImportSource preact */
import path from 'node:path'
import { projectRoot } from '../../installation.ts'
import { minifiedStyle } from '../../report/page/assets.ts'
import { htmlDocument } from '../../report/page/document.tsx'
import { TrialSections } from '../../try/page.tsx'
import type { Trial } from '../../try/try.ts'
import { type Asked, forms } from './asked.ts'
import type { Trials } from './trials.ts'

const harness = path.join(projectRoot, 'harness')
const sheets = ['colours', 'base', 'marks', 'tables']
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'"

/** What came of it: a trial, or a sentence that says why there is none. */
export type Answered = { trial: Trial } | { problem: string }

/**
 * The page on which somebody pastes a stream. It has no script, and what was pasted is text in it.
 *
 * @returns makes the page, with what was asked and what came of it
 */
export async function tryPage(
  home: URL,
  trials: Trials,
): Promise<(asked?: Asked, answered?: Answered) => string> {
  const css = await minifiedStyle([
    ...sheets.map((sheet) => path.join(harness, `report/page/${sheet}.css`)),
    path.join(harness, 'guest/try/try.css'),
  ])
  const title = 'What does everybody make of these bytes?'
  const fresh: Asked = { stream: '', form: 'lf', targets: [...trials.parsers] }
  return (asked = fresh, answered) =>
    htmlDocument(
      {
        title: `${title} – EventSource conformance`,
        description: title,
        style: { css },
        script: '',
        className: 'index try',
        children: (
          <main id="main">
            <p>
              <a href={home.href}>EventSource conformance</a>
            </p>
            <h1>{title}</h1>
            <StreamForm asked={asked} trials={trials} />
            {answered && 'problem' in answered && <p role="alert">{answered.problem}</p>}
            {answered && 'trial' in answered && <TrialSections trial={answered.trial} />}
          </main>
        ),
      },
      policy,
    )
}

function StreamForm({ asked, trials }: { asked: Asked; trials: Trials }) {
  return (
    <form method="post">
      <label for="stream">The stream</label>
      {/* A parser of HTML takes away a first line end. */}
      <textarea id="stream" name="stream" rows={8} spellcheck={false}>
        {`\n${asked.stream}`}
      </textarea>
      <fieldset>
        <legend>It is written as</legend>
        {Object.entries(forms).map(([name, title]) => (
          <label>
            <input type="radio" name="form" value={name} checked={asked.form === name} />
            {title}
          </label>
        ))}
      </fieldset>
      <Choice legend="Parsers, in Node" names={trials.parsers} asked={asked} />
      <Choice legend="The EventSource of" names={trials.hosts} asked={asked} />
      <button type="submit">Try</button>
    </form>
  )
}

function Choice({
  legend,
  names,
  asked,
}: {
  legend: string
  names: readonly string[]
  asked: Asked
}) {
  return (
    <fieldset class="targets">
      <legend>{legend}</legend>
      {names.map((name) => (
        <label>
          <input
            type="checkbox"
            name="target"
            value={name}
            checked={asked.targets.includes(name)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
