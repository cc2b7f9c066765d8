import type { RunRecord } from '../../../protocol/run-record.ts'
import { type Change, isRequest, last, type LoggedRequest } from './edits.ts'

type Value = (request: LoggedRequest, record: RunRecord) => string

const valueOf = ({ headers }: LoggedRequest, name: string): string | undefined =>
  headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]

/** The last request without a header, or with another value of it. */
const lastRequestWith = (name: string, value?: Value): Change =>
  last(isRequest, (request, record) => ({
    headers: [
      ...request.headers.filter(([key]) => key.toLowerCase() !== name.toLowerCase()),
      ...(value ? [[name, value(request, record)] satisfies [string, string]] : []),
    ],
  }))

/** Headers that a client gets wrong, with what it sends in the place of none, or of another value. */
const wrong: Readonly<Record<string, Value>> = {
  'Last-Event-ID': () => 'stale',
  Cookie: () => 'stale=1',
  Authorization: () => 'Basic dTpw',
  Origin: (request, { addresses }) =>
    valueOf(request, 'origin') === 'null' ? (addresses.origins.page ?? '') : 'null',
  Referer: (_, { addresses }) => `${addresses.origins.page}/`,
  'Sec-Fetch-Mode': () => 'no-cors',
  'Sec-Fetch-Dest': () => 'eventsource',
  'Sec-Fetch-Site': (request) =>
    valueOf(request, 'sec-fetch-site') === 'same-origin' ? 'cross-site' : 'same-origin',
}

/** What can be wrong with the headers of the last request. */
export const headers: Readonly<Record<string, Change>> = Object.fromEntries(
  Object.entries(wrong).flatMap(([name, value]) => [
    [`${name} missing`, lastRequestWith(name)],
    [`other ${name}`, lastRequestWith(name, value)],
  ]),
)
