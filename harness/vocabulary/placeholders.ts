import { originPlaceholders, type Origins, type Placeholder } from './origin-names.ts'

/** Every placeholder, for any string that the client, a header or an expectation uses. */
export const placeholders: Readonly<Record<string, Placeholder>> = {
  ...originPlaceholders,
  run: { standsFor: 'the path of this run, /run/…: every request of a run is below it' },
  'base-url': { standsFor: 'the base URL around the client, up to its path' },
  'base-query': { standsFor: 'the query of the base URL, with its question mark' },
}

/** What the placeholders of a case stand for in one run. */
export interface Addresses {
  origins: Origins
  /** The path of the run, `/run/…`. */
  path: string
  /** The base URL around the client, where it has one. */
  base?: string
}

/** Fills in the placeholders of one string. */
export function fillIn(text: string, addresses: Addresses): string {
  let filled = text.replaceAll('{run}', addresses.path)
  for (const [name, origin] of Object.entries(addresses.origins))
    filled = filled
      .replaceAll(`{${name}}`, origin)
      .replaceAll(`{${name}-host}`, () => new URL(origin).host)
  if (addresses.base === undefined) return filled
  const { origin, pathname, search } = new URL(addresses.base)
  return filled.replaceAll('{base-url}', origin + pathname).replaceAll('{base-query}', search)
}

/** Fills in the placeholders of every string inside a JSON value. */
export function fillInAll<T>(value: T, addresses: Addresses): T {
  const filled: unknown = JSON.parse(JSON.stringify(value), (_name, inner: unknown) =>
    typeof inner === 'string' ? fillIn(inner, addresses) : inner,
  )
  return filled as T
}
