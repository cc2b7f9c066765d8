/** @jsxRuntime automatic @jsxImportSource preact */
import type { Run } from '../model/run.ts'
import { beyondProgram } from '../reproduction/portable.ts'
import { reproduction } from '../reproduction/reproduction.ts'
import type { CaseInfo } from '../../results.ts'
import type { Assets } from './assets.ts'
import { CaseScript } from './case-script.tsx'
import { htmlDocument } from './document.tsx'
import { SafeLink } from './safe-link.tsx'
import { SourceText } from './source-text.tsx'
import { hasStory, TargetStory } from './target-story.tsx'
import { VerdictList } from './verdict-list.tsx'

/** `cases/<id>.html`: the story of a case, on every target, readable on its own. */
export function storyPage(run: Run, of: CaseInfo, assets: Assets): string {
  const cases = '../'.repeat(of.id.split('/').length - 1)
  return htmlDocument(
    {
      title: `${of.title} – EventSource conformance`,
      description: of.title,
      style: { href: `${cases}story.css` },
      script: assets.script,
      className: 'story',
      children: <Story run={run} of={of} />,
    },
    assets.policy,
  )
}

function Story({ run, of }: { run: Run; of: CaseInfo }) {
  const home = '../'.repeat(of.id.split('/').length)
  return (
    <main>
      <p class="crumbs">
        <a href={`${home}index.html#${of.id}`} target="_top">
          EventSource conformance
        </a>{' '}
        / <code>{of.id}</code>
      </p>
      <h1>{of.title}</h1>
      <p>
        <span class={`level ${of.level}`}>{of.level}</span> {of.why}
      </p>
      <Statements run={run} of={of} />
      <VerdictList run={run} of={of} home={home} />
      {run.ran.map((target) => {
        const result = run.result(target.id, of.id)
        return result && hasStory(result) && <TargetStory of={of} target={target} result={result} />
      })}
      <section aria-labelledby="script-title">
        <h2 id="script-title">The script of the case</h2>
        <CaseScript of={of} />
        <p>
          From <code>{of.file}</code>.
          {of.dependsOn.length > 0 && <> Builds on {of.dependsOn.join(', ')}.</>}
        </p>
      </section>
      <Alone of={of} />
    </main>
  )
}

/** The program that shows the case without the harness, or why there is none. */
function Alone({ of }: { of: CaseInfo }) {
  const beyond = beyondProgram(of)
  return (
    <section aria-labelledby="alone-title">
      <h2 id="alone-title">Without the harness</h2>
      {beyond.length > 0 ? (
        <p>
          The program that shows a case by itself does not know {beyond.join('; ')}: run this one
          with the suite.
        </p>
      ) : (
        <>
          <p>
            One file that needs nothing but Node: it plays the same bytes, and the page it serves
            does what the client script says. Save it as <code>show.mjs</code>, run{' '}
            <code>node show.mjs</code> and open the address it prints in any browser.
          </p>
          <details>
            <summary>show.mjs</summary>
            <SourceText label="show.mjs" text={reproduction(of)} />
          </details>
        </>
      )}
    </section>
  )
}

function Statements({ run, of }: { run: Run; of: CaseInfo }) {
  return (
    <section id="statements" aria-labelledby="standard-title">
      <h2 id="standard-title">What the standard says</h2>
      <dl class="statements">
        {of.requirements.map((id) => {
          const statement = run.requirement.get(id)
          return (
            <div>
              <dt>{statement ? <SafeLink href={statement.url}>{id}</SafeLink> : id}</dt>
              <dd>
                {statement?.text ?? 'Not in the list of statements.'}{' '}
                {statement && <small>{statement.section}</small>}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
