import type { EngineName } from '../../hosts/browser.ts'
import type { AptGet } from './apt-get.ts'
import type { Source } from './provide-browser.ts'

const packages: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  // WebKitGTK has no headless mode; Xvfb is its display.
  webkit: ['webkit2gtk-driver', 'xvfb'],
}

/**
 * The packages of Debian and what descends from it.
 *
 * @param aptGet the tool, or why there is none to use
 */
export function debianSource(aptGet: AptGet | string): Source {
  return {
    announce(browser) {
      if (typeof aptGet === 'string') return undefined
      return `installs ${packages[browser].join(' and ')} with apt-get …`
    },
    async install(browser) {
      if (typeof aptGet === 'string') throw new Error(aptGet)
      await aptGet.install(packages[browser])
    },
    remedy: (browser) => `install the distribution's ${packages[browser].join(' and ')} as root`,
  }
}
