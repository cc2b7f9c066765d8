import type { WebDriver } from 'selenium-webdriver'

/** What a session says of itself. */
export interface Identity {
  /** Product and version, such as `firefox 128.0`; of a browser built on Chromium, its brand. */
  version: string
  platform: string
}

/** A browser built on Chromium says which, where a driver says `chrome` of all of them. */
const brands = 'return (navigator.userAgentData?.brands ?? []).map(({ brand }) => brand)'

/** What a session's capabilities say: browserName, browserVersion, platformName. */
export async function identityOf(session: WebDriver): Promise<Identity> {
  const capabilities = await session.getCapabilities()
  const said = (name: string): string => String(capabilities.get(name) ?? '')
  const name = said('browserName') === 'chrome' ? await brandOf(session) : said('browserName')
  return {
    version: `${name || 'browser'} ${said('browserVersion')}`.trim(),
    platform: said('platformName') || 'unknown platform',
  }
}

/** `Google Chrome`; the list also has the engine, and an entry that is there to be ignored. */
async function brandOf(session: WebDriver): Promise<string> {
  const listed = await session.executeScript<string[]>(brands).catch(() => [])
  const known = listed.filter((brand) => !/not.*brand/i.test(brand))
  return known.find((brand) => brand !== 'Chromium') ?? known[0] ?? 'chrome'
}
