import type { Measure } from '../../report/model/grade.ts'

/** A measure by what it misses. */
export function measured(
  name: string,
  about: string,
  of: number,
  missing: Measure['missing'],
): Measure {
  return { name, about, good: of - missing.length, of, missing }
}
