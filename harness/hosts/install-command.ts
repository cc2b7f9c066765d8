import { isPackage } from '../installation.ts'

/** The command that gets a browser: the repository's setup, or Playwright's. */
export function installBrowser(engine: 'chromium' | 'firefox' | 'webkit'): string {
  return isPackage ? `npx playwright install ${engine}` : `npm run setup -- ${engine}`
}
