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
import { InlineList } from './list.tsx'
import { Matrix } from './matrix.tsx'
import { Observations } from './observations.tsx'
import { Performance } from './performance.tsx'
import { Overview } from './overview.tsx'
import { Standard } from './standard.tsx'

/** What the report's own page is made from. */
export interface IndexParts {
  run: Run
  compat: CompatTable
  comparison?: Comparison | undefined
  /** Empty where only one run is known. */
  histories: TargetHistory[]
  /** There is a page with the grade of the suite beside it. */
  isGraded?: boolean
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

function Content({ run, compat, comparison, histories, isGraded = false }: IndexParts) {
  const links: Record<string, string | false> = {
    overview: 'Scores',
    choose: 'Choose',
    performance: run.results.performance !== undefined && 'Performance',
    matrix: 'Matrix',
    compatibility: 'Browsers',
    observations: run.casesAt('observe').length > 0 && 'Observations',
    standard: 'Standard',
    changes: comparison !== undefined && 'Changes',
    history: histories.length > 0 && 'History',
  }
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Masthead run={run} />
      <nav aria-label="Views">
        {Object.entries(links).map(
          ([id, title]) =>
            title !== false && (
              <a class="quiet" href={`#${id}`}>
                {title}
              </a>
            ),
        )}
      </nav>
      <main id="main">
        <Overview run={run} histories={histories} />
        <Choice run={run} />
        {run.results.performance && <Performance run={run} />}
        <Matrix run={run} />
        <Compat table={compat} />
        <Observations run={run} />
        <Standard run={run} />
        {comparison && <Changes comparison={comparison} />}
        {histories.length > 0 && <History histories={histories} />}
      </main>
      <footer class="soft">
        {isGraded && (
          <>
            <a href="grade.html">Why believe a red cell?</a>{' '}
          </>
        )}
        Made from <a href="results.json">results.json</a>. For machines:{' '}
        <InlineList
          items={machineFiles.map((file) => (
            <a href={file}>{file}</a>
          ))}
        />
      </footer>
      <dialog id="story" aria-label="Story of a case">
        <form method="dialog">
          <button aria-label="Close">✕</button>
        </form>
        <iframe title="Story of a case" />
      </dialog>
    </>
  )
}

const machineFiles = ['compat.json', 'summary.md', 'junit.xml', 'wptreport.json']

function Masthead({ run }: { run: Run }) {
  const { suite, environment, cases, set } = run.results
  const { startedAt, durationMs, node, platform } = environment
  const gate = gateCount(run)
  return (
    <header>
      <h1>EventSource conformance</h1>
      {gate.unexpected > 0 ? (
        <a class="gate unexpected" href="#matrix?show=unexpected">
          ✕ {gateText(gate)}
        </a>
      ) : (
        <span class={gate.verdicts > 0 && gate.isWhole ? 'gate full' : 'gate'}>
          {gate.verdicts > 0 && gate.isWhole && '✓ '}
          {gateText(gate)}
        </span>
      )}
      <p class="soft">
        {counted(cases.length, 'case')}, {counted(run.ran.length, 'target')} run,{' '}
        {run.missing.length} missing · {set !== undefined && `scored by the set ${set} · `}
        {suite.name} {suite.version} ·{' '}
        <time dateTime={startedAt}>{startedAt.slice(0, 16).replace('T', ' ')} UTC</time> ·{' '}
        {Math.round(durationMs / 1000)} s · Node {node} · {platform}
      </p>
    </header>
  )
}
