/**
 * A mutant: the reference implementation with one small wrong change, such as somebody in a hurry makes. A case earns
 * its place by killing at least one.
 */
export interface Mutant {
  /** Unique; it stands in killed.json. */
  name: string
  /** In implementations/reference, if the path is not absolute. */
  file: string
  /** A pattern of the ids of the cases it is tried on: those that could kill it. */
  on: string
  /** The exact source text, which occurs once in the file. */
  from: string
  /** What stands there instead. */
  to: string
}

/** Mutants of one place in the source, tried on the same cases: each name with the text that stands there instead. */
export function inPlaceOf(
  from: string,
  file: string,
  on: string,
  texts: Readonly<Record<string, string>>,
): Mutant[] {
  return Object.entries(texts).map(([name, to]) => ({ name, file, on, from, to }))
}

/** A mutant, and whether it is tried under every chunking of a case: where chunks end matters to some only. */
export type TriedMutant = Mutant & { everyChunking: boolean }
