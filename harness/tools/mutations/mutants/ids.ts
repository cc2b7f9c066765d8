import type { MutantGroup } from '../mutant.ts'

const file = 'interpreter.ts'
const setId = `if (!value.includes('\\0')) this.#lastEventId = value`
const commit = 'this.#owner.lastEventId = this.#lastEventId\n\n'
const sendIf = `if (lastEventId !== '')`
const asBytes = 'utf8Bytes(lastEventId)'
const withId = 'fetchStream(this, this.lastEventId, attempt.signal)'

/** The id field, the last event ID string and the Last-Event-ID header. */
export const ids: MutantGroup = {
  on: '^stream/id/|^reconnection/last-event-id/|^stream/(examples/(four|connection)|comments/(that-look|among)|event-type/named)|^connection/request/no-last|^interface/(synthetic-events/last|several-sources/own-ids|constructor/unknown)|^transport/refused/last',
  mutants: [
    {
      name: 'id: NUL accepted',
      says: 'An id with NUL is set like any other.',
      file,
      from: setId,
      to: 'this.#lastEventId = value',
    },
    {
      name: 'id: empty ignored',
      says: 'An empty id is ignored.',
      file,
      from: setId,
      to: `if (value !== '' && !value.includes('\\0')) this.#lastEventId = value`,
    },
    {
      name: 'id: the word null',
      says: 'The id null clears the last event ID.',
      file,
      from: setId,
      to: `if (!value.includes('\\0')) this.#lastEventId = value === 'null' ? '' : value`,
    },
    {
      name: 'id: only upwards',
      says: 'An id lower than the one before is ignored.',
      file,
      from: setId,
      to: `if (!value.includes('\\0') && (value === '' || value > this.#lastEventId)) this.#lastEventId = value`,
    },
    {
      name: 'id: before the data',
      says: 'An id after the data is ignored.',
      file,
      from: setId,
      to: `if (!value.includes('\\0') && this.#data.length === 0) this.#lastEventId = value`,
    },
    {
      name: 'id: lost without data',
      says: 'The id of a block without data is dropped with it.',
      file,
      from: commit,
      to: `if (this.#data.length > 0) this.#owner.lastEventId = this.#lastEventId
    else this.#lastEventId = this.#owner.lastEventId\n\n`,
    },
    {
      name: 'id: of its own event only',
      says: 'Events without an id have an empty lastEventId.',
      file,
      from: 'lastEventId: this.#lastEventId,\n    })',
      to: `lastEventId: this.#lastEventId,
    })
    this.#lastEventId = ''`,
    },
    {
      name: 'header: not for 0',
      says: 'An id that is falsy as a number is not sent.',
      file: 'request.ts',
      from: sendIf,
      to: `if (lastEventId !== '' && Number(lastEventId) !== 0)`,
    },
    {
      name: 'header: ASCII',
      says: 'Characters of the id that are not ASCII are sent as question marks.',
      file: 'request.ts',
      from: asBytes,
      to: `lastEventId.replaceAll(/[^\\x00-\\x7F]/gu, '?')`,
    },
    {
      name: 'header: white space collapsed',
      says: 'Rows of spaces in the id are sent as one.',
      file: 'request.ts',
      from: asBytes,
      to: `utf8Bytes(lastEventId.replaceAll(/ +/g, ' '))`,
    },
    {
      name: 'header: the first id',
      says: 'The first id that was sent is sent again each time.',
      file: 'connection.ts',
      from: withId,
      to: `fetchStream(this, (this.sent ||= this.lastEventId), attempt.signal)`,
    },
    {
      name: 'header: once',
      says: 'The id is sent once, and again only after it has changed.',
      file: 'connection.ts',
      from: withId,
      to: `fetchStream(this, this.sent === this.lastEventId ? '' : (this.sent = this.lastEventId), attempt.signal)`,
    },
    {
      name: 'header: zero on the first request',
      says: 'The first request says that the last event was 0.',
      file: 'connection.ts',
      from: `lastEventId = ''`,
      to: `lastEventId = '0'`,
      on: '^stream/id/(empty|sticks)|^connection/request/no-last|^reconnection/last-event-id/(sent|absent|not-shared)|^stream/event-type/named',
    },
    {
      name: 'header: control characters escaped',
      says: 'Control characters in an id are percent-encoded.',
      file: 'request.ts',
      from: asBytes,
      to: `utf8Bytes(lastEventId.replaceAll(/[\\x00-\\x1F\\x7F]/g, encodeURIComponent))`,
    },
  ],
}
