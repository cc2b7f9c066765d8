/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** What surrounds the content of every page of the report. */
export interface DocumentParts {
  title: string
  description: string
  /** A style sheet inside the page, or the address of one beside it. */
  style: { css: string } | { href: string }
  script: string
  className: string
  children?: ComponentChildren
}

/**
 * A whole page as HTML. The policy is a second wall behind the escaping: no script but ours, by its hash,
 * and no request to anywhere.
 */
export function htmlDocument(parts: DocumentParts, policy: string): string {
  return `<!doctype html>\n${renderToString(<Document {...parts} policy={policy} />)}\n`
}

function Document(parts: DocumentParts & { policy: string }): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={parts.policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={parts.description} />
        <title>{parts.title}</title>
        <link rel="icon" href="data:," />
        {'css' in parts.style ? (
          <InlineStyle css={parts.style.css} />
        ) : (
          <link rel="stylesheet" href={parts.style.href} />
        )}
      </head>
      <body class={parts.className}>
        {parts.children}
        <InlineScript code={parts.script} />
      </body>
    </html>
  )
}

/**
 * A script or a style sheet of ours inside the page. Text from outside never goes in here, and an end tag
 * in our own could only come from a bundler, so it is refused rather than escaped.
 */
function InlineScript({ code }: { code: string }) {
  return <script dangerouslySetInnerHTML={{ __html: refuseEndTag(code) }} />
}

function InlineStyle({ css }: { css: string }) {
  return <style dangerouslySetInnerHTML={{ __html: refuseEndTag(css) }} />
}

function refuseEndTag(text: string): string {
  if (/<\/(script|style)/i.test(text))
    throw new Error('An inlined script or style sheet holds an end tag: write it as `<\\/`.')
  return text
}
