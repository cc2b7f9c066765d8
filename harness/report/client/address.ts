/**
 * The part of the address after `#`: a place, then `?` and the filter of the matrix. A place is the id of an
 * element, or `case@target` for a cell. Everything that can be linked is written here, and only the fragment
 * is used, for a page opened from disk has no other part that it may change.
 */
export interface Address {
  place: string
  filter: URLSearchParams
}

/** A cell of the matrix. */
export interface CellPlace {
  caseId: string
  target: string
}

export function readAddress(hash: string): Address {
  const [place = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s, 2)
  return { place: decode(place), filter: new URLSearchParams(query) }
}

export function writeAddress({ place, filter }: Address): string {
  const query = filter.toString()
  return `#${encodeURI(place)}${query === '' ? '' : `?${query}`}`
}

/** The cell that a place names, if it has the form of one: a case's id has at least three segments. */
export function cellOf(place: string): CellPlace | undefined {
  const at = place.indexOf('@')
  const caseId = place.slice(0, at)
  if (at < 0 || caseId.split('/').length < 3) return undefined
  return { caseId, target: place.slice(at + 1) }
}

/** A hand-written address may hold a stray percent sign; it is then taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
