/** @jsxRuntime automatic @jsxImportSource preact */
import type { Run } from '../model/run.ts'
import type { CaseInfo } from '../../results.ts'
import type { Assets } from './assets.ts'
import { CaseScript } from './case-script.tsx'
import { htmlDocument } from './document.tsx'
import { SafeLink } from './safe-link.tsx'
import { SourceText } from './source-text.tsx'
import { hasStory, TargetStory } from './target-story.tsx'
import { VerdictList } from './verdict-list.tsx'

/** `cases/<id>.html`: the story of a case, on every target, readable on its own. */
export function storyPage(run: Run, testCase: CaseInfo, assets: Assets): string {
  const cases = '../'.repeat(testCase.id.split('/').length - 1)
  return htmlDocument(
    {
      title: `${testCase.title} – EventSource conformance`,
      description: testCase.title,
      style: { href: `${cases}story.css` },
      script: assets.script,
      className: 'story',
      children: <Story run={run} testCase={testCase} />,
    },
    assets.policy,
  )
}

function Story({ run, testCase }: { run: Run; testCase: CaseInfo }) {
  const home = '../'.repeat(testCase.id.split('/').length)
  return (
    <main>
      <p class="crumbs">
        <a href={`${home}index.html#${testCase.id}`} target="_top">
          EventSource conformance
        </a>{' '}
        / <code>{testCase.id}</code>
      </p>
      <h1>{testCase.title}</h1>
      <p>
        <span class={`level ${testCase.level}`}>{testCase.level}</span> {testCase.why}
      </p>
      <Statements run={run} testCase={testCase} />
      <VerdictList run={run} testCase={testCase} home={home} />
      {run.ran.map((target) => {
        const result = run.result(target.id, testCase.id)
        return (
          result &&
          hasStory(result) && <TargetStory testCase={testCase} target={target} result={result} />
        )
      })}
      <section aria-labelledby="script-title">
        <h2 id="script-title">The script of the case</h2>
        <CaseScript of={testCase} />
        <p>
          From <code>{testCase.file}</code>.
          {testCase.dependsOn.length > 0 && <> Builds on {testCase.dependsOn.join(', ')}.</>}
        </p>
      </section>
      <Shown id={testCase.id} />
    </main>
  )
}

/** How a reader sees the case in a browser or client of their own. */
function Shown({ id }: { id: string }) {
  return (
    <section aria-labelledby="shown-title">
      <h2 id="shown-title">In your own browser or client</h2>
      <p>
        This command plays the case on an address of its own, for any browser or curl, and prints
        the wire as it is sent:
      </p>
      <SourceText label="Command" text={`npm run -s cli -- show ${id}`} />
    </section>
  )
}

function Statements({ run, testCase }: { run: Run; testCase: CaseInfo }) {
  return (
    <section id="statements" aria-labelledby="standard-title">
      <h2 id="standard-title">What the standard says</h2>
      <dl class="statements">
        {testCase.requirements.map((id) => {
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
