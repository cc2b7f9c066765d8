/**
 * Encoding-parse a URL, relative to the settings of this realm: in a page against its base URL and in
 * its encoding, in a worker against the URL of its script. Where there is neither, as on Node, a
 * relative URL is a failure. Throws a "SyntaxError" DOMException: constructor, steps 3 and 4.
 */
export function parseUrl(url: string): URL {
  const page = globalThis.document as Document | undefined
  const location = globalThis.location as Location | undefined
  const base = page?.baseURI ?? location?.href
  const parsed = parse(url, base)
  if (page === undefined || page.characterSet === 'UTF-8') return parsed

  // new URL() knows no encoding but UTF-8; a link is parsed in the encoding of its document.
  const link = page.createElement('a')
  link.href = url
  return parse(link.href, base)
}

function parse(url: string, base: string | undefined): URL {
  try {
    return new URL(url, base)
  } catch {
    throw new DOMException(`Cannot open an event source at '${url}': invalid URL.`, 'SyntaxError')
  }
}
