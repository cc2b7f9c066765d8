/** @jsxRuntime automatic @jsxImportSource preact */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { moduleEnding, projectRoot } from '../../installation.ts'
import { bundleScript, minifiedStyle } from '../../report/page/assets.ts'
import { htmlDocument } from '../../report/page/document.tsx'
import type { PageSetup } from '../messages.ts'

const harness = path.join(projectRoot, 'harness')
const sheets = ['colours', 'base', 'marks', 'frame', 'tables']

/** The page by which a browser joins, as HTML. */
export async function guestPage(setup: PageSetup): Promise<string> {
  const css = await minifiedStyle([
    ...sheets.map((sheet) => path.join(harness, `report/page/${sheet}.css`)),
    path.join(harness, 'guest/page/guest.css'),
  ])
  const script = await bundleScript(
    path.join(harness, `guest/page/entry-guest${moduleEnding === '.ts' ? '.tsx' : moduleEnding}`),
    'es2018',
  )
  const hash = createHash('sha256').update(script).digest('base64')
  return htmlDocument(
    {
      title: 'eventsource-conformance: test this browser',
      description: 'Runs the cases of eventsource-conformance in the browser that opens it.',
      style: { css },
      script,
      className: 'guest',
      children: (
        <main id="guest" data-setup={JSON.stringify(setup)}>
          <p>This page needs script.</p>
        </main>
      ),
    },
    [
      "default-src 'none'",
      `script-src 'sha256-${hash}'`,
      "style-src 'unsafe-inline'",
      'connect-src http:',
      'frame-src http:',
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  )
}
