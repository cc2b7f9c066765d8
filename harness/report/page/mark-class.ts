import type { Mark } from '../model/mark.ts'

/** The classes by which a style sheet knows a mark: the verdict, then how it stands. */
export function markClass(mark: Pick<Mark, 'verdict' | 'standing'>): string {
  const verdict = mark.verdict.replaceAll(/\W/g, '-')
  return mark.standing === 'expected' ? verdict : `${verdict} ${mark.standing}`
}
