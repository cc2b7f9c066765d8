/**
 * A mutant: the reference implementation with one small wrong change. Somebody in a hurry might have
 * made the mistake. A case earns its place by killing at least one.
 */
export interface Mutant {
  /** Unique; it stands in killed.json. */
  name: string
  /** The mistake, in a sentence. */
  says: string
  /** In implementations/reference. */
  file: string
  /** The exact source text, which occurs once in the file. */
  from: string
  /** What stands there instead. */
  to: string
  /** A pattern of the ids of the cases it is tried on; that of its group if left out. */
  on?: string
}

/** Mutants of one topic. */
export interface MutantGroup {
  /** A pattern of the ids of the cases they are tried on: those that could kill them. */
  on: string
  /** Tried under every chunking of a case; only as written if left out: then it does not matter where chunks end. */
  everyChunking?: true
  mutants: readonly Mutant[]
}

/** A mutant with what it has of its group. */
export type TriedMutant = Required<Mutant> & Pick<MutantGroup, 'everyChunking'>
