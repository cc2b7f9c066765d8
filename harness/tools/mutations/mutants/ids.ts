import type { MutantGroup } from '../mutant.ts'

const file = 'interpreter.ts'
const setId = `if (!value.includes('\\0')) this.#lastEventId = value`
const commit = 'this.#owner.lastEventId = this.#lastEventId\n\n'
const withoutData = 'if (data.length === 0) return'
const fromOwner = 'this.#lastEventId = owner.lastEventId'
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
      name: 'id: cut at NUL',
      says: 'An id ends at its NUL.',
      file,
      from: setId,
      to: `this.#lastEventId = value.split('\\0')[0]`,
    },
    {
      name: 'id: NUL dropped',
      says: 'The NUL is dropped, and the rest of the id set.',
      file,
      from: setId,
      to: `this.#lastEventId = value.replaceAll('\\0', '')`,
    },
    {
      name: 'id: NUL clears',
      says: 'An id with NUL clears the last event ID.',
      file,
      from: setId,
      to: `this.#lastEventId = value.includes('\\0') ? '' : value`,
    },
    {
      name: 'id: NUL at the start only',
      says: 'Only an id that begins with NUL is ignored.',
      file,
      from: setId,
      to: `if (!value.startsWith('\\0')) this.#lastEventId = value`,
    },
    {
      name: 'id: NUL at the end accepted',
      says: 'A NUL at the end of an id is not looked at.',
      file,
      from: setId,
      to: `if (!/\\0./.test(value)) this.#lastEventId = value`,
    },
    {
      name: 'id: NUL after the first character only',
      says: 'Only a NUL after the first character makes an id be ignored.',
      file,
      from: setId,
      to: `if (!(value.indexOf('\\0') > 0)) this.#lastEventId = value`,
    },
    {
      name: 'id: NUL drops the event',
      says: 'An id with NUL takes the whole event with it.',
      file,
      from: setId,
      to: `if (value.includes('\\0')) {
          this.#data = []
          this.#eventType = ''
        } else this.#lastEventId = value`,
    },
    {
      name: 'id: the first of a block',
      says: 'The first id of a block counts.',
      file,
      from: setId,
      to: `if (!value.includes('\\0') && this.#lastEventId === this.#owner.lastEventId) this.#lastEventId = value`,
    },
    {
      name: 'id: empty ignored',
      says: 'An empty id is ignored.',
      file,
      from: setId,
      to: `if (value !== '' && !value.includes('\\0')) this.#lastEventId = value`,
    },
    {
      name: 'id: numbers only',
      says: 'An id that is no number is ignored.',
      file,
      from: setId,
      to: 'if (/^\\d*$/.test(value)) this.#lastEventId = value',
    },
    {
      name: 'id: as a number',
      says: 'An id that is a number is read as one.',
      file,
      from: setId,
      to: `if (!value.includes('\\0')) this.#lastEventId = value.trim() === '' || Number.isNaN(Number(value)) ? value : String(Number(value))`,
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
      name: 'id: trimmed',
      says: 'White space around an id is removed.',
      file,
      from: setId,
      to: `if (!value.includes('\\0')) this.#lastEventId = value.trim()`,
    },
    {
      name: 'id: printable only',
      says: 'An id with a control character is ignored.',
      file,
      from: setId,
      to: 'if (!/[\\x00-\\x1F\\x7F]/.test(value)) this.#lastEventId = value',
    },
    {
      name: 'id: before the data',
      says: 'An id after the data is ignored.',
      file,
      from: setId,
      to: `if (!value.includes('\\0') && this.#data.length === 0) this.#lastEventId = value`,
    },
    {
      name: 'id: set when parsed',
      says: 'The last event ID string is set by the field, not by the dispatch.',
      file,
      from: setId,
      to: `if (!value.includes('\\0')) this.#lastEventId = this.#owner.lastEventId = value`,
    },
    {
      name: 'id: not committed without data',
      says: 'The last event ID string is not set by a block without data.',
      file,
      from: commit,
      to: 'if (this.#data.length > 0) this.#owner.lastEventId = this.#lastEventId\n\n',
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
      name: 'id: never committed',
      says: 'The last event ID string is never set.',
      file,
      from: commit,
      to: '\n',
    },
    {
      name: 'id: committed if there is one',
      says: 'The last event ID string is set only to what is not empty.',
      file,
      from: commit,
      to: `this.#owner.lastEventId = this.#lastEventId || this.#owner.lastEventId\n\n`,
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
      name: 'id: forgotten by the next block',
      says: 'The ID buffer is cleared by each blank line.',
      file,
      from: withoutData,
      to: `if (data.length === 0) {
      this.#lastEventId = ''
      return
    }`,
    },
    {
      name: 'id: not on the event',
      says: 'Events have no lastEventId.',
      file,
      from: 'lastEventId: this.#lastEventId,',
      to: '',
    },
    {
      name: 'id: of the event before',
      says: 'An event has the lastEventId as of the event before.',
      file,
      from: 'lastEventId: this.#lastEventId,',
      to: "lastEventId: this.before ?? '',\n      ...(this.before = this.#lastEventId, {}),",
    },
    {
      name: 'id: buffer of its own',
      says: 'By the letter: the ID buffer of each stream starts empty.',
      file,
      from: fromOwner,
      to: `this.#lastEventId = ''`,
    },
    {
      name: 'id: buffer kept across connections',
      says: 'The ID buffer lives as long as the source, so that an unfinished block leaves its id.',
      file,
      from: fromOwner,
      to: `this.#lastEventId = owner.interpreter ? owner.interpreter.idBuffer() : owner.lastEventId
    owner.interpreter = { idBuffer: () => this.#lastEventId }`,
    },
    {
      name: 'id: shared by all sources',
      says: 'The last event ID string is one for all sources of the same URL.',
      file: 'connection.ts',
      from: `    void this.#fetch()
  }

  get readyState`,
      to: `    const ids = (globalThis.ids ??= {})
    Object.defineProperty(this, 'lastEventId', {
      get: () => ids[url] ?? '',
      set: (id) => (ids[url] = id),
    })
    void this.#fetch()
  }

  get readyState`,
    },
    {
      name: 'header: also when empty',
      says: 'Last-Event-ID is sent even if there is none.',
      file: 'request.ts',
      from: sendIf,
      to: 'if (true)',
    },
    {
      name: 'header: not for 0',
      says: 'An id that is falsy as a number is not sent.',
      file: 'request.ts',
      from: sendIf,
      to: `if (lastEventId !== '' && Number(lastEventId) !== 0)`,
    },
    {
      name: 'header: not for null',
      says: 'An id that reads null is not sent.',
      file: 'request.ts',
      from: sendIf,
      to: `if (lastEventId !== '' && lastEventId !== 'null')`,
    },
    {
      name: 'header: never',
      says: 'Last-Event-ID is never sent.',
      file: 'request.ts',
      from: sendIf,
      to: 'if (false)',
    },
    {
      name: 'header: Latin-1',
      says: 'The id is handed to fetch as it is: as Latin-1 where it can be, and as an exception elsewhere.',
      file: 'request.ts',
      from: asBytes,
      to: 'lastEventId',
    },
    {
      name: 'header: ASCII',
      says: 'Characters of the id that are not ASCII are sent as question marks.',
      file: 'request.ts',
      from: asBytes,
      to: `lastEventId.replaceAll(/[^\\x00-\\x7F]/gu, '?')`,
    },
    {
      name: 'header: percent-encoded',
      says: 'The id is percent-encoded.',
      file: 'request.ts',
      from: asBytes,
      to: 'encodeURIComponent(lastEventId)',
    },
    {
      name: 'header: UTF-16 code units',
      says: 'The encoder knows no surrogate pairs.',
      file: 'request.ts',
      from: asBytes,
      to: `[...lastEventId].map((each) => [...each.split('')].map(utf8Bytes).join('')).join('')`,
    },
    {
      name: 'header: without U+FFFD',
      says: 'Replacement characters are left out.',
      file: 'request.ts',
      from: asBytes,
      to: `utf8Bytes(lastEventId.replaceAll('\\uFFFD', ''))`,
    },
    {
      name: 'header: white space collapsed',
      says: 'Rows of spaces in the id are sent as one.',
      file: 'request.ts',
      from: asBytes,
      to: `utf8Bytes(lastEventId.replaceAll(/ +/g, ' '))`,
    },
    {
      name: 'header: another name',
      says: 'The id is sent in a header of another name.',
      file: 'request.ts',
      from: `headers.set('Last-Event-ID', utf8Bytes`,
      to: `headers.set('Last-Event-Id-String', utf8Bytes`,
    },
    {
      name: 'header: twice',
      says: 'The id is sent in two headers, which arrive as one.',
      file: 'request.ts',
      from: `headers.set('Last-Event-ID', ${asBytes})`,
      to: `headers.set('Last-Event-ID', ${asBytes}), headers.append('Last-Event-ID', ${asBytes})`,
    },
    {
      name: 'header: the first id',
      says: 'The first id that was sent is sent again each time.',
      file: 'connection.ts',
      from: withId,
      to: `fetchStream(this, (this.sent ||= this.lastEventId), attempt.signal)`,
    },
    {
      name: 'header: never taken away',
      says: 'A header once set is never removed.',
      file: 'connection.ts',
      from: withId,
      to: `fetchStream(this, (this.sent = this.lastEventId || (this.sent ?? '')), attempt.signal)`,
    },
    {
      name: 'header: once',
      says: 'The id is sent once, and again only after it has changed.',
      file: 'connection.ts',
      from: withId,
      to: `fetchStream(this, this.sent === this.lastEventId ? '' : (this.sent = this.lastEventId), attempt.signal)`,
    },
    {
      name: 'header: one reconnect late',
      says: 'The id as of the connection before the last is sent.',
      file: 'connection.ts',
      from: withId,
      to: `fetchStream(this, [this.sent ?? '', (this.sent = this.lastEventId)][0], attempt.signal)`,
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
      name: 'header: not for control characters',
      says: 'An id with a control character ends the connection.',
      file: 'request.ts',
      from: `headers.delete('Last-Event-ID')`,
      to: 'throw error',
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
