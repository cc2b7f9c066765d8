import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { HarnessError } from '../errors.ts'
import type { HostNames } from '../server/origins.ts'
import { loopback } from '../server/listen.ts'

/** Stands for a second host name where there is none; cases that need one are not applicable. */
export const noSecondName = 'no-second-name.invalid'

/**
 * The host names under which browsers reach this machine.
 *
 * @param listen the address that is listened at
 * @param given by the user: the first is the page's, the second another site
 * @throws HarnessError if the machine has no address for other devices
 */
export function namesFor(listen: string, given: readonly string[]): HostNames {
  const [page, crossSite] = given.map(inUrls)
  if (listen === loopback) return { page: page ?? 'localhost', crossSite: crossSite ?? loopback }
  const address = isWildcard(listen) ? addressOfThisMachine() : listen
  if (page === undefined) {
    if (address === undefined)
      throw new HarnessError(
        'This machine has no address in a network: connect it, or give the name by which devices reach it (--name).',
      )
    return { page: inUrls(address), crossSite: noSecondName }
  }
  const isName = isIP(given[0] ?? '') === 0
  const byAddress = isName && address !== undefined ? inUrls(address) : noSecondName
  return { page, crossSite: crossSite ?? byAddress }
}

/** Whether an address stands for all that the machine has. */
export function isWildcard(listen: string): boolean {
  return listen === '0.0.0.0' || listen === '::'
}

function addressOfThisMachine(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address
}

function inUrls(name: string): string {
  return isIP(name) === 6 ? `[${name}]` : name
}
