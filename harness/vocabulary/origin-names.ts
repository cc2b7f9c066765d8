import { z } from 'zod'
import type { Feature } from './features.ts'

/** A word in braces for which a run has its own text. */
export interface Placeholder {
  /** What it is replaced by. */
  standsFor: string
  /** A feature asked of the host. */
  needs?: Feature
}

/** The placeholders that stand for an origin; each with `-host` at its end stands for its `host:port`. */
export const originPlaceholders = {
  page: { standsFor: 'the origin of the page, http://host:port' },
  'cross-origin': { standsFor: 'the same host, another port' },
  'cross-site': { standsFor: 'another host' },
  refusing: { standsFor: "the host of the page, a port of the run's own that can be shut" },
  secure: {
    standsFor: 'an https origin with a certificate that the host is told to trust',
    needs: 'tls',
  },
  insecure: {
    standsFor: 'the same host and port with http; as remote as any to the client',
    needs: 'remote-names',
  },
  untrusted: {
    standsFor: 'an https origin with a certificate that nobody knows',
    needs: 'certificate-check',
  },
  unserved: {
    standsFor: 'the host of {secure} with a port at which nobody answers, over TCP or UDP',
    needs: 'tls',
  },
  http2: { standsFor: 'an https origin that speaks HTTP/2 and nothing else', needs: 'http2' },
} as const satisfies Record<string, Placeholder>

/** The origins of a run, by the names of their placeholders. */
export const OriginName = z.enum(
  Object.keys(originPlaceholders) as (keyof typeof originPlaceholders)[],
)
export type OriginName = z.infer<typeof OriginName>

/** The origins that every run's client can meet: its own page's, one that differs by port, one by host name. */
type EveryRunsOrigin = 'page' | 'cross-origin' | 'cross-site'

type FurtherOrigin = Exclude<OriginName, EveryRunsOrigin>

/** Serialised origins, such as `http://127.0.0.1:8080`. */
export type Origins = Record<EveryRunsOrigin, string> & Partial<Record<FurtherOrigin, string>>
