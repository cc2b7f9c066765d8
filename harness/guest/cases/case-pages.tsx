/** @jsxRuntime automatic @jsxImportSource preact */
import path from 'node:path'
import type { ComponentChildren } from 'preact'
import { projectRoot } from '../../installation.ts'
import type { CorpusCase } from '../../corpus/corpus.ts'
import { minifiedStyle } from '../../report/page/assets.ts'
import { CaseScript } from '../../report/page/case-script.tsx'
import { htmlDocument } from '../../report/page/document.tsx'
import { SafeLink } from '../../report/page/safe-link.tsx'
import { Section } from '../../report/page/section.tsx'
import type { Requirement } from '../../results.ts'
import type { ServedRun } from '../../server/served-run.ts'
import { fillIn } from '../../vocabulary/placeholders.ts'

/** The pages about the cases, as HTML; they have no script. */
export interface CasePages {
  index(): string
  /** @param run one of this case that has just begun */
  case(testCase: CorpusCase, run: ServedRun): string
}

const harness = path.join(projectRoot, 'harness')
const sheets = ['colours', 'base', 'marks', 'story', 'timeline']
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"

/** @param home the address of the page by which browsers join, with a slash at the end */
export async function casePages(
  home: URL,
  cases: readonly CorpusCase[],
  requirements: readonly Requirement[],
): Promise<CasePages> {
  const css = await minifiedStyle([
    ...sheets.map((sheet) => path.join(harness, `report/page/${sheet}.css`)),
    path.join(harness, 'guest/cases/cases.css'),
  ])
  const page = (title: string, children: ComponentChildren): string =>
    htmlDocument(
      {
        title: `${title} – EventSource conformance`,
        description: title,
        style: { css },
        script: '',
        className: 'story cases',
        children: <main>{children}</main>,
      },
      policy,
    )
  return {
    index: () => page('The cases', <Index home={home} cases={cases} />),
    case: (testCase, run) =>
      page(
        testCase.title,
        <OneCase home={home} testCase={testCase} run={run} requirements={requirements} />,
      ),
  }
}

function Index({ home, cases }: { home: URL; cases: readonly CorpusCase[] }) {
  const chapters = new Map<string, CorpusCase[]>()
  for (const testCase of cases) {
    const [chapter = ''] = testCase.id.split('/')
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), testCase])
  }
  return (
    <>
      <h1>The cases</h1>
      <p>
        Each has a page with its wire as text and an address for a client that you drive by hand.{' '}
        <a href={home.pathname}>Test this browser</a> runs them all.
      </p>
      {[...chapters].map(([chapter, ofChapter]) => (
        <Section id={chapter} title={chapter} lead={`${ofChapter.length} cases`}>
          <ul class="list">
            {ofChapter.map(({ id, title }) => (
              <li>
                <a href={`${home.pathname}cases/${id}`}>{title}</a> <code class="soft">{id}</code>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

interface OneCaseProps {
  home: URL
  testCase: CorpusCase
  run: ServedRun
  requirements: readonly Requirement[]
}

function OneCase({ home, testCase, run, requirements }: OneCaseProps) {
  const { id, title, why, level = 'must', dependsOn = [] } = testCase
  const own = requirements.filter((requirement) => testCase.requirements.includes(requirement.id))
  return (
    <>
      <p class="crumbs soft">
        <a href={`${home.pathname}cases/`}>The cases</a> / <code>{id}</code>
      </p>
      <h1>{title}</h1>
      <p>
        <span class={`level ${level}`}>{level}</span> {why}
      </p>
      <Section id="address" title="With a client of yours">
        <pre role="region" aria-label="Commands" tabIndex={0}>
          {commandsOf(home, testCase, run).join('\n')}
        </pre>
        <p class="soft">
          The script is played once. After its last answer every request is answered 204, and a
          reload of this page gives another address.
        </p>
      </Section>
      <Section id="script" title="The script of the case">
        <CaseScript of={{ ...testCase, level, dependsOn }} />
        <dl>
          {originsIn(testCase, run).map(([name, origin]) => (
            <div>
              <dt>{`{${name}}`}</dt>
              <dd>
                <code>{origin}</code>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="statements" title="What the standard says">
        <dl>
          {own.map((requirement) => (
            <div>
              <dt>
                <SafeLink href={requirement.url}>{requirement.id}</SafeLink>
              </dt>
              <dd>{requirement.text}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}

function commandsOf(home: URL, testCase: CorpusCase, run: ServedRun): string[] {
  const text = JSON.stringify([testCase.server, testCase.client])
  const signals = new Set(
    [...text.matchAll(/"(?:awaitSignal|refusedUntil)":"([^"]*)"/g)].map(([, name = '']) => name),
  )
  return [
    curlOf(testCase, run),
    ...[...signals].map(
      (name) => `curl -X POST ${home.href}runs/${run.token}/signals/${encodeURIComponent(name)}`,
    ),
  ]
}

/** The command for the address that the case itself constructs a source with. */
function curlOf({ client = [] }: CorpusCase, { addresses }: ServedRun): string {
  const given = client.map((step) => ('construct' in step ? step.construct.url : undefined))
  const url = fillIn(given.find((each) => typeof each === 'string') ?? '', addresses)
  const stream = URL.canParse(url) ? url : fillIn('{page}{run}/stream', addresses)
  return stream.startsWith('https:') ? `curl -kN ${stream}` : `curl -N ${stream}`
}

/** The origins that the scripts speak of, with the path of the run. */
function originsIn(testCase: CorpusCase, { addresses }: ServedRun): [string, string][] {
  const text = JSON.stringify([testCase.server, testCase.client])
  const named = { ...addresses.origins, run: addresses.path }
  return Object.entries(named).filter(([name]) => text.includes(`{${name}}`))
}
