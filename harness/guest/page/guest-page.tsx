/** @jsxRuntime automatic @jsxImportSource preact */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { bundleScript, minifiedStyle } from '../../report/page/assets.ts'
import { htmlDocument } from '../../report/page/document.tsx'
import type { PageSetup } from '../messages.ts'

const sheets = ['colours', 'base', 'marks', 'frame', 'tables']

/** The page by which a browser joins, as HTML. */
export async function guestPage(setup: PageSetup): Promise<string> {
  const css = await minifiedStyle([
    ...sheets.map((sheet) => new URL(`../../report/page/${sheet}.css`, import.meta.url)),
    new URL('guest.css', import.meta.url),
  ])
  const script = await bundleScript(
    fileURLToPath(new URL('entry-guest.tsx', import.meta.url)),
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
