import type { OriginName, Origins } from '../vocabulary/origin-names.ts'
import type { AnyRequest } from './exchange.ts'

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
  /** Nobody listens there. */
  unserved: number
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
    unserved: `https://${remote}:${ports.unserved}`,
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
