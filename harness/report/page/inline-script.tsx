/** @jsxRuntime automatic @jsxImportSource preact */
/**
 * A script or a style sheet of ours inside the page. Text from outside never goes in here, and an end tag
 * in our own could only come from a bundler, so it is refused rather than escaped.
 */
export function InlineScript({ code }: { code: string }) {
  return <script dangerouslySetInnerHTML={{ __html: refuseEndTag(code) }} />
}

export function InlineStyle({ css }: { css: string }) {
  return <style dangerouslySetInnerHTML={{ __html: refuseEndTag(css) }} />
}

function refuseEndTag(text: string): string {
  if (/<\/(script|style)/i.test(text))
    throw new Error('An inlined script or style sheet holds an end tag: write it as `<\\/`.')
  return text
}
