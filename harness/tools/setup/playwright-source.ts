import { playwrightInstall, playwrightInstallDeps } from './playwright-install.ts'
import type { Source } from './provide-browser.ts'

/**
 * Playwright's own builds. A machine that could not download one will not download the next, so the first failure
 * speaks for all.
 *
 * @param mayInstallPackages whether the libraries that a build needs can come from the distribution
 */
export function playwrightSource(
  mayInstallPackages: boolean,
  install: typeof playwrightInstall = playwrightInstall,
  installDeps: typeof playwrightInstallDeps = playwrightInstallDeps,
): Source {
  let failure: unknown
  return {
    announce() {
      if (failure !== undefined) return undefined
      return `downloads Playwright's build${mayInstallPackages ? ' and installs the packages it needs' : ''} …`
    },
    async install(browser) {
      if (failure !== undefined) throw failure
      try {
        await install(browser)
      } catch (error) {
        failure = new Error(`Playwright's build cannot be downloaded: ${messageOf(error)}`, {
          cause: error,
        })
        throw failure
      }
      if (mayInstallPackages) await installDeps(browser)
    },
    remedy: (browser) => `run \`npx playwright install --with-deps ${browser}\` with a network`,
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
