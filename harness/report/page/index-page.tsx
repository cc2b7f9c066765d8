/** @jsxRuntime automatic @jsxImportSource preact */
import type { CompatTable } from '../compat/table.ts'
import type { Comparison } from '../model/comparison.ts'
import type { TargetHistory } from '../model/history.ts'
import { counted, gateCount, gateText } from '../model/gate.ts'
import type { Run } from '../model/run.ts'
import type { Assets } from './assets.ts'
import { Changes } from './changes.tsx'
import { Choice } from './choice.tsx'
import { Compat } from './compat.tsx'
import { htmlDocument } from './document.tsx'
import { History } from './history.tsx'
import { Matrix } from './matrix.tsx'
import { Observations } from './observations.tsx'
import { Overview } from './overview.tsx'
import { Standard } from './standard.tsx'

/** What the report's own page is made from. */
export interface IndexParts {
  run: Run
  compat: CompatTable
  comparison?: Comparison | undefined
  /** Empty where only one run is known. */
  histories: TargetHistory[]
  /** Without the files that only a CI reads, and with zipped results. */
}

/** `index.html`. */
export function indexPage(parts: IndexParts, assets: Assets): string {
  const { suite, environment } = parts.run.results
  return htmlDocument(
    {
      title: 'EventSource conformance',
      description: `Which implementations of Server-Sent Events do what the WHATWG standard says, measured ${environment.startedAt.slice(0, 10)} with ${suite.name} ${suite.version}.`,
      style: { css: assets.css },
      script: assets.script,
      className: 'index',
      children: <Content {...parts} />,
    },
    assets.policy,
  )
}

function Content({ run, compat, comparison, histories }: IndexParts) {
  const links: [string, string][] = [
    ['overview', 'Scores'],
    ['choose', 'Choose'],
    ['matrix', 'Matrix'],
    ['compatibility', 'Browsers'],
    ...(run.results.cases.some((testCase) => testCase.level === 'observe')
      ? [['observations', 'Observations'] satisfies [string, string]]
      : []),
    ['standard', 'Standard'],
    ...(comparison ? [['changes', 'Changes'] satisfies [string, string]] : []),
    ...(histories.length > 0 ? [['history', 'History'] satisfies [string, string]] : []),
  ]
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="masthead">
        <h1>EventSource conformance</h1>
        <Facts run={run} />
      </header>
      <nav class="views" aria-label="Views">
        <ul>
          {links.map(([id, title]) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main">
        <Overview run={run} histories={histories} />
        <Choice run={run} />
        <Matrix run={run} />
        <Compat table={compat} />
        <Observations run={run} />
        <Standard run={run} />
        {comparison && <Changes comparison={comparison} />}
        {histories.length > 0 && <History histories={histories} />}
      </main>
      <MadeFrom />
      <dialog id="story" aria-label="Story of a case">
        <form method="dialog">
          <button aria-label="Close">✕</button>
        </form>
        <iframe title="Story of a case" />
      </dialog>
    </>
  )
}

function MadeFrom() {
  const files = ['compat.json', 'summary.md', 'junit.xml', 'wptreport.json']
  return (
    <footer>
      Made from <a href="results.json">results.json</a>. For machines:{' '}
      <ul class="inline">
        {files.map((file) => (
          <li>
            <a href={file}>{file}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}

function Facts({ run }: { run: Run }) {
  const { suite, environment, cases } = run.results
  const gate = gateCount(run)
  return (
    <>
      {gate.unexpected > 0 ? (
        <p class="gate red">
          <a href="#matrix?show=unexpected">✕ {gateText(gate)}</a>
        </p>
      ) : (
        <p class={gate.verdicts > 0 ? 'gate green' : 'gate'}>
          {gate.verdicts > 0 && '✓ '}
          {gateText(gate)}
        </p>
      )}
      <p class="facts">
        {counted(cases.length, 'case')}, {counted(run.ran.length, 'target')} run,{' '}
        {run.missing.length} missing · {suite.name} {suite.version} ·{' '}
        <time dateTime={environment.startedAt}>
          {environment.startedAt.slice(0, 16).replace('T', ' ')} UTC
        </time>{' '}
        · {Math.round(environment.durationMs / 1000)} s · Node {environment.node} ·{' '}
        {environment.platform}
      </p>
    </>
  )
}
