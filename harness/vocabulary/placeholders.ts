import type { Origins } from './origin-names.ts'

/** What the placeholders of a case stand for in one run. */
export interface Places {
  origins: Origins
  /** The path of the run, `/run/…`. */
  path: string
  /** The base URL around the client, where it has one. */
  base?: string
}

/** Fills in the placeholders of one string. */
export function fillIn(text: string, places: Places): string {
  let filled = text.replaceAll('{run}', places.path)
  for (const [name, origin] of Object.entries(places.origins))
    filled = filled
      .replaceAll(`{${name}}`, origin)
      .replaceAll(`{${name}-host}`, () => new URL(origin).host)
  if (places.base === undefined) return filled
  const { origin, pathname, search } = new URL(places.base)
  return filled.replaceAll('{base-url}', origin + pathname).replaceAll('{base-query}', search)
}

/** Fills in the placeholders of every string inside a JSON value. */
export function fillInAll<T>(value: T, places: Places): T {
  const filled: unknown =
    typeof value === 'string'
      ? fillIn(value, places)
      : Array.isArray(value)
        ? value.map((item: unknown) => fillInAll(item, places))
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value).map(([key, item]) => [key, fillInAll(item as unknown, places)]),
            )
          : value
  return filled as T
}
