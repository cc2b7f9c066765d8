import type { FalseRecord } from './false-record.ts'
import type { RunRecord } from '../../../protocol/run-record.ts'
import { inWire, isRequest, last, type LoggedRequest } from './edits.ts'

const isNamed =
  (name: string) =>
  ([key]: readonly [string, string]): boolean =>
    key.toLowerCase() === name.toLowerCase()

/** The last request with another value of a header; null takes it out. */
const lastRequestWith = (
  name: string,
  value: (request: LoggedRequest, record: RunRecord) => string | null,
) =>
  inWire((log, record) =>
    last(log, isRequest, (request) => {
      const others = request.headers.filter((header) => !isNamed(name)(header))
      const now = value(request, record)
      return [{ ...request, headers: now === null ? others : [...others, [name, now]] }]
    }),
  )

/** Headers that a client gets wrong, with what it sends in the place of none, or of another value. */
const wrong: Readonly<Record<string, (request: LoggedRequest, record: RunRecord) => string>> = {
  'Last-Event-ID': () => 'stale',
  Cookie: () => 'stale=1',
  Authorization: () => 'Basic dTpw',
  Origin: ({ headers }, { addresses }) =>
    headers.find(isNamed('origin'))?.[1] === 'null' ? (addresses.origins.page ?? '') : 'null',
  Referer: (_, { addresses }) => `${addresses.origins.page}/`,
  'Sec-Fetch-Mode': () => 'no-cors',
  'Sec-Fetch-Dest': () => 'eventsource',
  'Sec-Fetch-Site': ({ headers }) =>
    headers.find(isNamed('sec-fetch-site'))?.[1] === 'same-origin' ? 'cross-site' : 'same-origin',
}

/** What can be wrong with the headers of the last request. */
export const headers: readonly FalseRecord[] = Object.entries(wrong).flatMap(
  ([name, value]): FalseRecord[] => [
    {
      name: `record: ${name} missing`,
      says: `The last request has no ${name}.`,
      change: lastRequestWith(name, () => null),
    },
    {
      name: `record: other ${name}`,
      says: `The last request has a ${name} that it should not have, or with another value.`,
      change: lastRequestWith(name, value),
    },
  ],
)
