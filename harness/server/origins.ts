import type { OriginName } from '../case.ts'
import type { AnyRequest } from './exchange.ts'

export type { OriginName }

/** The origins that every run's client can meet: its own page's, one that differs by port, one by host name. */
export type EveryRunsOrigin = 'page' | 'cross-origin' | 'cross-site'

/**
 * Further ones: one with a port of the run's own that can refuse connections; one with TLS, the same host and
 * port without it, one with a certificate that nobody trusts, and one that speaks HTTP/2.
 */
export type FurtherOrigin = Exclude<OriginName, EveryRunsOrigin>

/** Serialised origins, such as `http://127.0.0.1:8080`. */
export type Origins = Record<EveryRunsOrigin, string> & Partial<Record<FurtherOrigin, string>>

/** Host names under which a host's slot reaches the loopback interface. */
export interface HostNames {
  page: string
  crossSite: string
  /**
   * For TLS, and for http that is not as good as secure because it stays on this machine; the page's if left
   * out.
   */
  remote?: string
}

/** The ports of the fixture server. */
export interface Ports {
  /** Of the page and of the cross-site origin. */
  page: number
  crossOrigin: number
  control: number
  /** With TLS and without it. */
  secure: number
  untrusted: number
  http2: number
}

/** @param refusing the port of the run's own that can be shut, if it has one */
export function originsOf(names: HostNames, ports: Ports, refusing?: number): Origins {
  const remote = names.remote ?? names.page
  return {
    page: `http://${names.page}:${ports.page}`,
    'cross-origin': `http://${names.page}:${ports.crossOrigin}`,
    'cross-site': `http://${names.crossSite}:${ports.page}`,
    ...(refusing !== undefined && { refusing: `http://${names.page}:${refusing}` }),
    secure: `https://${remote}:${ports.secure}`,
    insecure: `http://${remote}:${ports.secure}`,
    untrusted: `https://${remote}:${ports.untrusted}`,
    http2: `https://${remote}:${ports.http2}`,
  }
}

/** In this order: the ones that only the host name tells apart come last. */
const askedFor = [
  'cross-origin',
  'refusing',
  'secure',
  'insecure',
  'untrusted',
  'http2',
  'cross-site',
] as const

/** Which of the origins a request was sent to. */
export function originAsked(origins: Origins, request: AnyRequest): OriginName {
  const { socket, headers } = request
  const scheme = 'stream' in request || 'encrypted' in socket ? 'https:' : 'http:'
  const found = askedFor.find((name) => {
    const origin = origins[name]
    if (origin === undefined) return false
    const { protocol, port, host } = new URL(origin)
    if (protocol !== scheme || port !== String(socket.localPort)) return false
    return name !== 'cross-site' || host === headers.host
  })
  return found ?? 'page'
}
