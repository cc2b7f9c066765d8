/**
 * What a case may ask of an API or of a host. A target that does not offer it answers `n/a`, with the
 * reason: from the adapter's `lacks`, the profile or the host. The list is closed. Scripts and expectations imply
 * most of them; the rest is named by `requires`.
 */
export const features = {
  connections: 'opens HTTP connections by itself',
  'source-object':
    'the interface of the standard: an object with readyState, url, close() and events',
  'trusted-events': 'events whose isTrusted is true',
  'own-interface': "the host's own EventSource, on its global object",
  'reconnection-after-end': 'reconnects after a stream that has ended',
  'reconnection-after-failure':
    'reconnects after a connection that was broken or could not be made',
  'reconnection-time': 'waits as long as a retry field says; of a parser: reports that time',
  'last-event-id-header': 'sends the last event ID when it reconnects',
  'status-check': 'tells a response whose status is not 200 from a stream',
  'content-type-check': 'tells a response of another Content-Type from a stream',
  'open-events': 'says that a connection was announced',
  'error-events': 'says that a connection was lost, has ended or failed',
  'event-ids': 'hands over ids',
  'event-types': 'hands over the types of events',
  'text-data': 'hands over data that is no JSON, or not as JSON.stringify writes it',
  'many-events': 'hands over a thousand events or comments within seconds',
  close: 'can be closed',
  'listener-steps': 'can be told something inside the listener that sees an event',
  'request-headers': 'can be told further headers of its requests',
  'request-method': 'can be told the method of its requests',
  'request-body': 'can be told the body of its requests',
  'initial-last-event-id': 'can be told the last event ID string that it begins with',
  'read-timeout': 'can be told after how long a silence a connection is lost',
  restart: 'can be told to leave its connection and to connect again',
  comments: 'hands over comments',
  document: 'a document around the client',
  'base-url': 'a base URL to resolve relative URLs against',
  cors: 'the CORS protocol is enforced',
  cookies: 'a cookie store',
  'fetch-metadata': 'Sec-Fetch-* request headers',
  frames: 'other documents in which it could run',
  workers: 'workers of a page in which it could run',
  'service-workers': 'service workers that could see its requests',
  worklets: 'worklets of a page',
  'page-cache': 'windows of their own that are kept while they show another document',
  gc: 'a garbage collector that can be told to run',
  'origin-objects': 'the Origin interface',
  tls: 'can be told to trust the certificate of the run',
  'certificate-check': 'refuses a certificate that it was not told to trust',
  http2: 'speaks HTTP/2',
  'remote-names': 'host names that reach this machine but do not look like it',
  subdomains: 'host names below that of the page which reach this machine',
  zstd: 'the content coding zstd from secure servers, which it would have to announce',
  deflate: 'the content coding deflate, which it would have to announce',
  'http-cache': 'an HTTP cache that could be asked',
} as const

/** The name of a feature. */
export type Feature = keyof typeof features

/**
 * Features that the standard does not have, and many APIs do: each is asked of an API only if its adapter says that it
 * offers it.
 */
export const optionalFeatures = [
  'request-headers',
  'request-method',
  'request-body',
  'initial-last-event-id',
  'read-timeout',
  'restart',
  'comments',
] as const satisfies readonly Feature[]
export type OptionalFeature = (typeof optionalFeatures)[number]

/** The names of all features. */
export const featureNames = Object.keys(features) as [Feature, ...Feature[]]
