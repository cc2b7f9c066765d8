/** @jsxRuntime automatic @jsxImportSource preact */
import type { Run } from '../model/run.ts'
import { programName } from '../../installation.ts'
import type { CaseInfo } from '../../results.ts'
import type { Assets } from './assets.ts'
import { CaseScript } from './case-script.tsx'
import { htmlDocument } from './document.tsx'
import { SafeLink } from './safe-link.tsx'
import { Section } from './section.tsx'
import { SourceText } from './source-text.tsx'
import { hasStory, TargetStory } from './target-story.tsx'
import { Disputed, Tentative } from './tentative.tsx'
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
  const { id, title, level, why, file, dependsOn } = testCase
  const home = '../'.repeat(id.split('/').length)
  return (
    <main>
      <p class="crumbs soft">
        <a href={`${home}index.html#${id}`} target="_top">
          EventSource conformance
        </a>{' '}
        / <code>{id}</code>
      </p>
      <h1>{title}</h1>
      <p>
        <span class={`level ${level}`}>{level}</span> {why}
      </p>
      <Tentative of={testCase} />
      <Disputed of={testCase} />
      <Statements run={run} testCase={testCase} />
      <VerdictList run={run} testCase={testCase} home={home} />
      {run.ran.map((target) => {
        const result = run.result(target.id, id)
        return (
          result &&
          hasStory(result) && (
            <TargetStory run={run} testCase={testCase} target={target} result={result} />
          )
        )
      })}
      <Section id="script" title="The script of the case">
        <CaseScript of={testCase} />
        <p>
          From <code>{file}</code>.{dependsOn.length > 0 && <> Builds on {dependsOn.join(', ')}.</>}
        </p>
      </Section>
      <Section id="shown" title="In your own browser or client">
        <p>
          This command plays the case on an address of its own, for any browser or curl, and prints
          the wire as it is sent:
        </p>
        <SourceText label="Command" text={`${programName} show ${id}`} />
      </Section>
    </main>
  )
}

function Statements({ run, testCase }: { run: Run; testCase: CaseInfo }) {
  return (
    <Section id="statements" title="What the standard says">
      {testCase.requirements.length === 0 && (
        <p>Nothing of this: the case is about what many clients offer beside it.</p>
      )}
      <dl>
        {testCase.requirements.map((id) => {
          const statement = run.requirement.get(id)
          return (
            <div>
              <dt>
                <SafeLink href={statement?.url}>{id}</SafeLink>
              </dt>
              <dd>
                {statement?.text ?? 'Not in the list of statements.'}{' '}
                {statement && <small>{statement.section}</small>}
              </dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}
