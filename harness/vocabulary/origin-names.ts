import { z } from 'zod'

/** The origins of a run, by the names of their placeholders. */
export const OriginName = z.enum([
  'page',
  'cross-origin',
  'cross-site',
  'refusing',
  'secure',
  'insecure',
  'untrusted',
  'http2',
])
export type OriginName = z.infer<typeof OriginName>

/** The origins that every run's client can meet: its own page's, one that differs by port, one by host name. */
type EveryRunsOrigin = 'page' | 'cross-origin' | 'cross-site'

/**
 * Further ones: one with a port of the run's own that can refuse connections; one with TLS, the same host and
 * port without it, one with a certificate that nobody trusts, and one that speaks HTTP/2.
 */
type FurtherOrigin = Exclude<OriginName, EveryRunsOrigin>

/** Serialised origins, such as `http://127.0.0.1:8080`. */
export type Origins = Record<EveryRunsOrigin, string> & Partial<Record<FurtherOrigin, string>>
