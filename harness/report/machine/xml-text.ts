/** Text for XML, in content and in quoted attributes. */
export function xmlText(text: string): string {
  return (
    visibleControls(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Written as references, for attributes would otherwise turn them into spaces.
      .replaceAll(/[\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`)
  )
}

/** XML 1.0 has no way to write most control characters, so their pictures (U+2400 …) stand for them. */
function visibleControls(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      .replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, (character) =>
        String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0)),
      )
      .replaceAll(/[\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/g, '\uFFFD')
  )
}
