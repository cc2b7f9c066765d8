import type { Feature } from '../case.ts'
import { realmsOfBrowsers } from '../hosts/engine-hosts.ts'
import type { Host } from '../hosts/host.ts'
import { isHostName } from '../hosts/hosts.ts'
import type { HostNames } from '../server/origins.ts'
import type { Realm } from '../server/probe-page.ts'
import type { OriginName } from '../vocabulary/origin-names.ts'
import type { Joining } from './messages.ts'

/** What is known of a browser when it joins. */
export interface JoinedBrowser extends Joining {
  /** Its page's, as the command knows it. */
  hostName: string
  /** The content codings that it announces. */
  acceptEncoding: string
}

const noTrust =
  'The certificate is made for this run, and a browser that nobody has told does not trust it.'

/** The host of one realm of a guest: what its browser has said of itself, and what cannot be had in it. */
export function guestHost(browser: JoinedBrowser, realm: Realm, names: HostNames): Host {
  const { suffix, offers } = realmsOfBrowsers[realm]
  const { engine, hostName, abilities } = browser
  const lacks = lacksOf(browser, names)
  const asked: readonly (Feature | false)[] = [
    abilities.hasHttpCache && 'http-cache',
    abilities.hasOriginObjects && 'origin-objects',
    abilities.hasCollector && 'gc',
  ]
  const offered = [...offers, ...asked.filter((feature) => feature !== false)]
  return {
    name: hostName + suffix,
    entry: realm === 'page' ? 'page' : 'worker',
    realm,
    ...(engine !== null && { engineHost: engine + suffix }),
    slots: 1,
    offers: offered.filter((feature) => lacks[feature] === undefined),
    lacks,
    unreachable: unreachableOf(browser),
    hasNative: true,
    namesOf: () => names,
    find: () => ({
      found: false,
      reason: `${hostName} is a browser that has joined.`,
      remedy: 'Start `serve` and open its address in that browser.',
    }),
  }
}

function lacksOf(
  { abilities, acceptEncoding }: JoinedBrowser,
  { page }: HostNames,
): Host['lacks'] & object {
  const { isSecure, hasCookies, realms } = abilities
  const overHttp = `the page has come over http from ${page}, which is no secure context`
  return {
    tls: noTrust,
    http2: noTrust,
    'remote-names': noTrust,
    'certificate-check':
      'Whether the browser was told to take any certificate, the harness cannot know.',
    ...(!abilities.hasCollector && {
      gc: 'The browser has no gc() to call, by which garbage would be collected at once.',
    }),
    ...(!isSecure && {
      'fetch-metadata': `Sec-Fetch-* headers are for secure contexts, and ${overHttp}.`,
    }),
    ...(!realms.includes('service-worker') && {
      'service-workers': isSecure
        ? 'The browser has no service workers here.'
        : `Service workers are for secure contexts, and ${overHttp}.`,
    }),
    ...(!abilities.hasWorklets && {
      worklets: isSecure
        ? 'The browser has no audio worklets.'
        : `Worklets are for secure contexts, and ${overHttp}.`,
    }),
    ...(!realms.includes('worker') && { workers: 'The browser has no workers.' }),
    ...(!hasCookies && { cookies: 'The browser keeps no cookies.' }),
    ...(!/\bdeflate\b/i.test(acceptEncoding) && {
      deflate: 'The browser does not announce the content coding deflate.',
    }),
  }
}

function unreachableOf({ abilities: { unreached } }: JoinedBrowser): Host['unreachable'] & object {
  const reasons: Partial<Record<OriginName, string>> = {
    'cross-site':
      'The browser reaches this machine by one host name only: give it a second --name.',
    refusing: 'A port that is opened for one case only cannot be reached from the browser.',
  }
  return Object.fromEntries(
    Object.entries(reasons).filter(([origin]) => unreached.includes(origin)),
  )
}

/**
 * A name for target ids, made of what somebody has typed: small letters, digits and hyphens, and of no other host.
 *
 * @param taken names of hosts that have joined
 */
export function hostNameFor(typed: string, taken: ReadonlySet<string>): string {
  const plain =
    typed
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'browser'
  const suffixes = Object.values(realmsOfBrowsers).map(({ suffix }) => suffix)
  const isFree = (name: string): boolean =>
    suffixes.every((suffix) => !taken.has(name + suffix) && !isHostName(name + suffix))
  for (let number = 1; ; number++) {
    const name = number === 1 ? plain : `${plain}-${number}`
    if (isFree(name)) return name
  }
}
