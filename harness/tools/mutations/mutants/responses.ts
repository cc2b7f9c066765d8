import type { MutantGroup } from '../mutant.ts'

const file = 'connection.ts'
const checked = `response.status !== 200 || !isEventStream(response.headers.get('Content-Type'))`
const check = `if (${checked}) {
      this.#fail()
      return
    }`
const essence = `return essence === 'text/event-stream'`

/** Which responses are event streams. */
export const responses: MutantGroup = {
  on: '^connection/(status|content-type|response|redirect|content-coding|scheme)/|^reconnection/(final|redirect)/|^stream/media-type/',
  mutants: [
    {
      name: 'status: any',
      says: 'The status is not looked at.',
      file,
      from: 'response.status !== 200 || ',
      to: '',
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: any success',
      says: 'Every status of the success class is accepted.',
      file,
      from: 'response.status !== 200',
      to: '!response.ok',
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: below 400',
      says: 'Every status that is no error is accepted.',
      file,
      from: 'response.status !== 200',
      to: 'response.status >= 400',
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: not client errors',
      says: 'Statuses below 400 and above 499 are accepted.',
      file,
      from: 'response.status !== 200',
      to: `[4].includes(Math.floor(response.status / 100))`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: 206 too',
      says: 'Partial content is accepted.',
      file,
      from: 'response.status !== 200',
      to: '![200, 206].includes(response.status)',
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: 204 is an end',
      says: 'A response without content is a stream that has ended: it is asked for again.',
      file,
      from: check,
      to: `if (response.status === 204 || response.status === 205) {
      await this.#reestablish()
      return
    }
    ${check}`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: server errors pass',
      says: 'After a server error the stream is asked for again.',
      file,
      from: check,
      to: `if (response.status >= 500) {
      await this.#reestablish()
      return
    }
    ${check}`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: all errors pass',
      says: 'After any refusal the stream is asked for again.',
      file,
      from: check,
      to: `if (${checked}) {
      await this.#reestablish()
      return
    }`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: refusals pass on a reconnect',
      says: 'Once the stream has been open a refusal is taken for a lost connection.',
      file,
      from: check,
      to: `if (${checked}) {
      if (this.opened) await this.#reestablish()
      else this.#fail()
      return
    }
    this.opened = true`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: Retry-After is honoured',
      says: 'A refusal with Retry-After is not final.',
      file,
      from: check,
      to: `if (response.headers.has('Retry-After') && response.status !== 200) {
      await this.#reestablish()
      return
    }
    ${check}`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: 304 is the stream as before',
      says: 'Not Modified is taken for the stream as before, and asked for again.',
      file,
      from: check,
      to: `if (response.status === 304) {
      await this.#reestablish()
      return
    }
    ${check}`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'status: by its phrase',
      says: 'The reason phrase is compared, not the number.',
      file,
      from: 'response.status !== 200',
      to: `response.statusText !== 'OK'`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'refusal: not told',
      says: 'A refused response ends in silence.',
      file,
      from: check,
      to: `if (${checked}) {
      this.close()
      return
    }`,
      on: '^connection/(status|content-type|redirect|scheme)/|^reconnection/final/|^stream/media-type/',
    },
    {
      name: 'refusal: told twice',
      says: 'A refused response fires error, and its end another.',
      file,
      from: check,
      to: `if (${checked}) {
      this.#fail()
      setTimeout(() => this.#fire(new Event('error')), 50)
      return
    }`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'refusal: after the body',
      says: 'A refused response is told of when its body has ended.',
      file,
      from: check,
      to: `if (${checked}) {
      await response.arrayBuffer()
      this.#fail()
      return
    }`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'refusal: with its first byte',
      says: 'A refused response is told of when a byte of its body has come.',
      file,
      from: check,
      to: `if (${checked}) {
      await response.body?.getReader().read()
      this.#fail()
      return
    }`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'refusal: connection left open',
      says: 'Of a refused response the connection is left as it is.',
      file,
      from: `this.#attempt.abort()
    queueTask`,
      to: 'queueTask',
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'refusal: body interpreted all the same',
      says: 'A refused response fires error, and its messages are dispatched nevertheless.',
      file,
      from: check,
      to: `if (${checked}) {
      queueTask(() => this.#fire(new Event('error')))
      await this.#interpret(response)
      return
    }`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'refusal: disposition attachment',
      says: 'A response that is to be saved as a file is refused.',
      file,
      from: checked,
      to: `${checked} || response.headers.has('Content-Disposition')`,
      on: '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/',
    },
    {
      name: 'type: not looked at',
      says: 'The Content-Type is not looked at.',
      file,
      from: ` || !isEventStream(response.headers.get('Content-Type'))`,
      to: '',
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: none is fine',
      says: 'A response without a Content-Type is accepted.',
      file,
      from: `!isEventStream(response.headers.get('Content-Type'))`,
      to: `response.headers.has('Content-Type') && !isEventStream(response.headers.get('Content-Type'))`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: empty is fine',
      says: 'A response with an empty Content-Type is accepted.',
      file,
      from: `!isEventStream(response.headers.get('Content-Type'))`,
      to: `response.headers.get('Content-Type') !== '' && !isEventStream(response.headers.get('Content-Type'))`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: JSON too',
      says: 'JSON is accepted.',
      file,
      from: `!isEventStream(response.headers.get('Content-Type'))`,
      to: `!isEventStream(response.headers.get('Content-Type')?.replace('application/json', 'text/event-stream') ?? null)`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: any text',
      says: 'Every type of text is accepted.',
      file: 'content-type.ts',
      from: essence,
      to: `return essence?.startsWith('text/') ?? false`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: by its beginning',
      says: 'A header that begins with the type is accepted.',
      file: 'content-type.ts',
      from: essence,
      to: `return contentType?.startsWith('text/event-stream') ?? false`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: contained',
      says: 'A header that contains the type is accepted.',
      file: 'content-type.ts',
      from: essence,
      to: `return contentType?.includes('text/event-stream') ?? false`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: subtype contained',
      says: 'A header that contains event-stream is accepted.',
      file: 'content-type.ts',
      from: essence,
      to: `return contentType?.includes('event-stream') ?? false`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: beginning of it',
      says: 'A header that is the beginning of the type is accepted.',
      file: 'content-type.ts',
      from: essence,
      to: `return contentType !== null && 'text/event-stream'.startsWith(contentType.split(';')[0].trim().toLowerCase())`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: white space dropped',
      says: 'White space inside the type does not count.',
      file: 'content-type.ts',
      from: essence,
      to: `return contentType?.replaceAll(/\\s/g, '').split(';')[0].toLowerCase() === 'text/event-stream'`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: up to the first space',
      says: 'The type ends at a space or a semicolon.',
      file: 'content-type.ts',
      from: essence,
      to: `return contentType?.split(/[;\\s]/)[0].toLowerCase() === 'text/event-stream'`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: exactly',
      says: 'The header has to be the type and nothing else.',
      file: 'content-type.ts',
      from: essence,
      to: `return contentType === 'text/event-stream'`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'content type: in lower case',
      says: 'The type has to be in lower case.',
      file: 'content-type.ts',
      from: '?.toLowerCase()',
      to: '',
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: not trimmed',
      says: 'The essence is cut off at the semicolon and not trimmed.',
      file: 'content-type.ts',
      from: essence,
      to: `return contentType?.split(';')[0].toLowerCase() === 'text/event-stream'`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: with valid parameters',
      says: 'A parameter that is malformed makes the type invalid.',
      file: 'content-type.ts',
      from: essence,
      to: `return essence === 'text/event-stream' && /^[^;]*(;\\s*[\\w-]+=("[^"]*"|[\\w/-]+)\\s*)*$/.test(contentType)`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: UTF-8 only',
      says: 'A charset other than UTF-8 is refused.',
      file: 'content-type.ts',
      from: essence,
      to: `return essence === 'text/event-stream' && !/charset=(?!"?utf-8)/i.test(contentType)`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: no quotes',
      says: 'A quoted parameter is refused.',
      file: 'content-type.ts',
      from: essence,
      to: `return essence === 'text/event-stream' && !contentType.includes('"')`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: charset is the only parameter',
      says: 'Parameters other than charset are refused.',
      file: 'content-type.ts',
      from: essence,
      to: `return essence === 'text/event-stream' && !/;\\s*(?!charset)\\w+=/i.test(contentType)`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: the first value',
      says: 'Of several values the first counts.',
      file: 'content-type.ts',
      from: 'essence = found',
      to: 'essence ??= found',
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
    {
      name: 'type: one value',
      says: 'Several values are refused.',
      file: 'content-type.ts',
      from: essence,
      to: `return essence === 'text/event-stream' && !contentType.includes(',')`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
  ],
}
