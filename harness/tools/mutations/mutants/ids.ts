import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'interpreter.ts'
const setId = `if (!value.includes('\\0')) this.#lastEventId = value`
const commit = 'this.#owner.lastEventId = this.#lastEventId\n\n'
const sendIf = `if (lastEventId !== '')`
const asBytes = 'utf8Bytes(lastEventId)'
const withId = 'fetchStream(this, this.lastEventId, attempt.signal)'
const on =
  '^stream/id/|^reconnection/last-event-id/|^stream/(examples/(four|connection)|comments/(that-look|among)|event-type/named)|^connection/request/no-last|^interface/(synthetic-events/last|several-sources/own-ids|constructor/unknown)|^transport/refused/last'
const ofFirstRequest =
  '^stream/id/(empty|sticks)|^connection/request/no-last|^reconnection/last-event-id/(sent|absent|not-shared)|^stream/event-type/named'

/** The id field, the last event ID string and the Last-Event-ID header. */
export const ids: readonly Mutant[] = [
  ...inPlaceOf(setId, file, on, {
    // An id with NUL is set like any other.
    'id: NUL accepted': 'this.#lastEventId = value',
    // An empty id is ignored.
    'id: empty ignored': `if (value !== '' && !value.includes('\\0')) this.#lastEventId = value`,
    // The id null clears the last event ID.
    'id: the word null':
      "if (!value.includes('\\0')) this.#lastEventId = value === 'null' ? '' : value",
    // An id lower than the one before is ignored.
    'id: only upwards':
      "if (!value.includes('\\0') && (value === '' || value > this.#lastEventId)) this.#lastEventId = value",
    // An id after the data is ignored.
    'id: before the data':
      "if (!value.includes('\\0') && this.#data.length === 0) this.#lastEventId = value",
    // The last event ID string is set by the field, not by the dispatch.
    'id: set when parsed':
      "if (!value.includes('\\0')) this.#lastEventId = this.#owner.lastEventId = value",
  }),
  ...inPlaceOf(commit, file, on, {
    // The id of a block without data is dropped with it.
    'id: lost without data': `if (this.#data.length > 0) this.#owner.lastEventId = this.#lastEventId
    else this.#lastEventId = this.#owner.lastEventId\n\n`,
  }),
  ...inPlaceOf('lastEventId: this.#lastEventId,\n    })', file, on, {
    // Events without an id have an empty lastEventId.
    'id: of its own event only': `lastEventId: this.#lastEventId,
    })
    this.#lastEventId = ''`,
  }),
  ...inPlaceOf(sendIf, 'request.ts', on, {
    // An id that is falsy as a number is not sent.
    'header: not for 0': `if (lastEventId !== '' && Number(lastEventId) !== 0)`,
  }),
  ...inPlaceOf(asBytes, 'request.ts', on, {
    // Characters of the id that are not ASCII are sent as question marks.
    'header: ASCII': `lastEventId.replaceAll(/[^\\x00-\\x7F]/gu, '?')`,
    // Rows of spaces in the id are sent as one.
    'header: white space collapsed': `utf8Bytes(lastEventId.replaceAll(/ +/g, ' '))`,
    // Control characters in an id are percent-encoded.
    'header: control characters escaped':
      'utf8Bytes(lastEventId.replaceAll(/[\\x00-\\x1F\\x7F]/g, encodeURIComponent))',
  }),
  ...inPlaceOf(withId, 'connection.ts', on, {
    // The first id that was sent is sent again each time.
    'header: the first id': `fetchStream(this, (this.sent ||= this.lastEventId), attempt.signal)`,
    // Of an id 128 bytes are sent.
    'header: 128 bytes': 'fetchStream(this, this.lastEventId.slice(0, 128), attempt.signal)',
    // The id is sent once, and again only after it has changed.
    'header: once':
      "fetchStream(this, this.sent === this.lastEventId ? '' : (this.sent = this.lastEventId), attempt.signal)",
  }),
  ...inPlaceOf(`lastEventId = ''`, 'connection.ts', ofFirstRequest, {
    // The first request says that the last event was 0.
    'header: zero on the first request': `lastEventId = '0'`,
  }),
]
