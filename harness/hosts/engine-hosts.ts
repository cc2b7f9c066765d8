import type { Feature } from '../case.ts'
import type { Realm } from '../server/probe-page.ts'
import type { Engine } from './engine.ts'
import type { Host } from './host.ts'

/** What every realm of a browser offers to an implementation. */
const everywhere: readonly Feature[] = ['base-url', 'cors', 'cookies', 'fetch-metadata', 'deflate']

/** The realms of a browser: how the name of the host ends, and what it offers to cases. */
export const realmsOfBrowsers: Readonly<
  Record<Realm, { suffix: string; offers: readonly Feature[] }>
> = {
  page: {
    suffix: '',
    offers: [...everywhere, 'document', 'frames', 'workers', 'service-workers', 'worklets'],
  },
  worker: { suffix: '-worker', offers: everywhere },
  'shared-worker': { suffix: '-shared-worker', offers: everywhere },
  'service-worker': { suffix: '-service-worker', offers: everywhere },
}

/** The hosts of a browser: a page, and each kind of worker. */
export function hostsOf(engine: Engine): Host[] {
  return Object.entries(realmsOfBrowsers).map(([realm, { suffix, offers }]) => ({
    name: engine.name + suffix,
    entry: realm === 'page' ? 'page' : 'worker',
    realm: realm as Realm,
    ...(engine.name !== engine.engine && { engineHost: engine.engine + suffix }),
    slots: engine.slots,
    // All names below localhost are this machine.
    offers: [
      ...offers,
      ...(engine.offers ?? []),
      ...(realm === 'page' ? (engine.pageOffers?.() ?? []) : []),
      ...(engine.names ? [] : (['subdomains'] as const)),
    ],
    hasNative: true,
    // A host name of its own gives a slot connections, cookies and, in Chromium, a process of its own.
    namesOf: (slot) =>
      engine.names ?? {
        page: `slot${slot}.localhost`,
        crossSite: `slot${slot}-cross-site.localhost`,
        ...(engine.offers?.includes('remote-names') && { remote: `slot${slot}.test` }),
      },
    find() {
      const found = engine.find()
      if (!found.found) return found
      return {
        ...found,
        async open(trust) {
          const { openPage, ...open } = await found.open(trust)
          return { ...open, startProbe: ({ pageUrl }) => openPage(pageUrl) }
        },
      }
    },
  }))
}
