const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '@': '&#64;',
  '#': '&#35;',
  '://': '&#58;//',
}

/**
 * Text from outside for GitHub's markdown: shown as it is, on one line, without markup, links, mentions or
 * table cells of its own.
 */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[&<>@#]|:\/\/|[\\`*_{}[\]()!|~$]/g, (part) => entities[part] ?? `\\${part}`)
}

/**
 * Text from outside as code in a line. What ids are made of stands between backticks, where nothing is a mention or
 * markup, so that the source reads well too; anything else is escaped.
 */
export function markdownCode(text: string): string {
  return /^[\w@./ :+-]+$/.test(text) && !text.includes('://')
    ? `\`${text}\``
    : `<code>${markdownText(text)}</code>`
}

/** What is no plain address of the web is shown as text. */
export function linked(address: string): string {
  return /^https?:\/\/[^\s<>]+$/.test(address) ? `<${address}>` : markdownText(address)
}
