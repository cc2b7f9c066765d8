import { inPlaceOf, type Mutant } from '../mutant.ts'

const file = 'connection.ts'
const checked = `response.status !== 200 || !isEventStream(response.headers.get('Content-Type'))`
const check = `if (${checked}) {
      this.#fail()
      return
    }`
const essence = `return essence === 'text/event-stream'`
const ofType =
  '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/|^transport/http2-framing/type-of'
const ofStatus =
  '^connection/(status|response|redirect/(to|30))|^connection/content-type/(one|refused|html)|^reconnection/(final|redirect/to)|^stream/media-type/|^interface/ready-state/failed'

/** Which responses are event streams. */
export const responses: readonly Mutant[] = [
  ...inPlaceOf(`!isEventStream(response.headers.get('Content-Type'))`, file, ofType, {
    // A response without a Content-Type is accepted.
    'type: none is fine':
      "response.headers.has('Content-Type') && !isEventStream(response.headers.get('Content-Type'))",
    // JSON is accepted.
    'type: JSON too':
      "!isEventStream(response.headers.get('Content-Type')?.replace('application/json', 'text/event-stream') ?? null)",
  }),
  ...inPlaceOf(essence, 'content-type.ts', ofType, {
    // Every type of text is accepted.
    'type: any text': `return essence?.startsWith('text/') ?? false`,
    // A header that contains event-stream is accepted.
    'type: subtype contained': `return contentType?.includes('event-stream') ?? false`,
    // A header that is the beginning of the type is accepted.
    'type: beginning of it':
      "return contentType !== null && 'text/event-stream'.startsWith(contentType.split(';')[0].trim().toLowerCase())",
    // A header that is no type at all is no reason to refuse.
    'type: no type is fine': `${essence} || (contentType !== null && !contentType.includes('/'))`,
    // The header has to be the type and nothing else.
    'type: exactly': `return contentType === 'text/event-stream'`,
    // A charset other than UTF-8 is refused.
    'type: UTF-8 only': `${essence} && !/charset=(?!"?utf-8)/i.test(contentType)`,
  }),
  ...inPlaceOf('response.status !== 200', file, ofStatus, {
    // Partial content is accepted.
    'status: 206 too': '![200, 206].includes(response.status)',
  }),
  ...inPlaceOf(check, file, ofStatus, {
    // A response without content is a stream that has ended: it is asked for again.
    'status: 204 is an end': `if (response.status === 204 || response.status === 205) {
      await this.#reestablish()
      return
    }
    ${check}`,
    // A refusal with Retry-After is not final.
    'status: Retry-After is honoured': `if (response.status !== 200 && response.headers.has('Retry-After')) {
      await this.#reestablish()
      return
    }
    ${check}`,
    // Not Modified is taken for the stream as before, and asked for again.
    'status: 304 is the stream as before': `if (response.status === 304) {
      await this.#reestablish()
      return
    }
    ${check}`,
    // A refusal fires error and closes, and 2 s later the client asks again all the same.
    'refusal: asked again in 2 s': `if (${checked}) {
      this.#fail()
      setTimeout(() => void fetch(this.url).catch(() => undefined), 2000)
      return
    }`,
    // A refused response is told of when its body has ended.
    'refusal: after the body': `if (${checked}) {
      await response.arrayBuffer()
      this.#fail()
      return
    }`,
  }),
]
