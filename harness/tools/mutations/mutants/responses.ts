import type { MutantGroup } from '../mutant.ts'

const file = 'connection.ts'
const essence = `return essence === 'text/event-stream'`

/** Which responses are event streams. */
export const responses: MutantGroup = {
  on: '^connection/(status|content-type|response|redirect|content-coding|scheme)/|^reconnection/(final|redirect)/|^stream/media-type/',
  mutants: [
    {
      name: 'type: none is fine',
      says: 'A response without a Content-Type is accepted.',
      file,
      from: `!isEventStream(response.headers.get('Content-Type'))`,
      to: `response.headers.has('Content-Type') && !isEventStream(response.headers.get('Content-Type'))`,
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
      name: 'type: exactly',
      says: 'The header has to be the type and nothing else.',
      file: 'content-type.ts',
      from: essence,
      to: `return contentType === 'text/event-stream'`,
      on: '^connection/content-type/|^reconnection/final/(html|missing)|^connection/response/early|^stream/media-type/',
    },
  ],
}
