/** Why verdicts of some cases are not the same in every run. */
interface Difference {
  /** Names of implementations. */
  implementations: readonly string[]
  cases: readonly string[]
  cause: string
}

/** What was looked into. A verdict that hangs on the machine is a fault of the suite, unless its cause is one of these. */
export const differences: readonly Difference[] = [
  {
    implementations: ['mistralai'],
    cases: ['limits/growth/many-lines-in-a-chunk'],
    cause:
      'The rest of the chunk is copied at each blank line. A copy of 64 KiB takes so little that the time grows four to nine times, and four are allowed.',
  },
  {
    implementations: ['event-source-plus'],
    cases: [
      'limits/ignored-lines/comment-of-4-mib',
      'limits/line-length/4-mib',
      'limits/line-length/4-mib-plus-1',
    ],
    cause:
      'With each chunk the event is read again from its first character: a line of 4 MiB takes about a minute on a slow machine, and a minute is allowed.',
  },
  {
    implementations: ['eventsource-parser-1'],
    cases: ['limits/growth/many-lines-in-a-chunk'],
    cause:
      'Each chunk takes seconds, so that the deadline may come before the growth is seen; both are failures.',
  },
]

/** Why verdicts of this case on this target are not always the same; undefined if nobody knows. */
export function causeOf(target: string, caseId: string): string | undefined {
  const [implementation = ''] = target.split('@')
  return differences.find(
    ({ implementations, cases }) =>
      implementations.includes(implementation) && cases.includes(caseId),
  )?.cause
}
