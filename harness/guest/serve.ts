import { randomInt } from 'node:crypto'
import { ownModule } from '../installation.ts'
import { createProbeBroker } from '../run/probe-broker.ts'
import { type ListenAt, startFixtureServer } from '../server/fixture-server.ts'
import { listen } from '../server/listen.ts'
import { openRefusablePort } from '../server/refusable-port.ts'
import type { HostNames } from '../server/origins.ts'
import { noSecondName } from './addresses.ts'
import { casePages } from './cases/case-pages.tsx'
import { createTrials } from './try/trials.ts'
import { tryPage } from './try/try-page.tsx'
import { addTryRoutes } from './try/try-routes.ts'
import { addCaseRoutes } from './cases/case-routes.ts'
import { createManualRuns } from './cases/manual-runs.ts'
import { guestApp } from './guest-app.ts'
import type { Suite } from './guest-run.ts'
import { createJoinedBrowsers, type JoinedBrowsers } from './joined.ts'
import { costMs } from './progress.ts'
import type { PageSetup } from './messages.ts'
import { guestPage } from './page/guest-page.tsx'

/** The suite as a page that browsers join by its address. */
export interface ServedSuite {
  /** The page's address, with the join code in it. */
  readonly address: URL
  /** All ports that browsers must reach, but for those that a case opens for itself. */
  readonly ports: readonly number[]
  readonly browsers: JoinedBrowsers
  close(): Promise<void>
}

interface ServeOptions {
  at: ListenAt
  names: HostNames
  /** How many browsers may be there at the same time. */
  limit: number
  /** Where the report will be. */
  report: string
  say(line: string): void
}

/** Starts to serve; ends with `close`. */
export async function serveSuite(
  suite: Suite,
  { at, names, limit, report, say }: ServeOptions,
): Promise<ServedSuite> {
  const broker = createProbeBroker()
  const afterPage = at.firstPort === undefined ? at : { ...at, firstPort: at.firstPort + 1 }
  const server = await startFixtureServer(broker, afterPage)
  const browsers = createJoinedBrowsers({
    suite,
    server,
    broker,
    names,
    adapterFile: ownModule('implementations/native/adapter'),
    limit,
    say,
  })
  // Answers what the page sends to a port of the kind that a case opens for itself.
  const example = await openRefusablePort((_request, response) => void response.end(), at.address)
  const { page, crossOrigin, control } = server.ports
  const originAt = (port: number, name = names.page): string => `http://${name}:${port}`
  const setup: PageSetup = {
    cases: suite.cases.length,
    report,
    origins: {
      page: originAt(page),
      'cross-origin': originAt(crossOrigin),
      control: originAt(control),
      refusing: originAt(example.port),
      ...(names.crossSite !== noSecondName && { 'cross-site': originAt(page, names.crossSite) }),
    },
    needed: ['page', 'cross-origin', 'control'],
    secondsPerRealm: Math.ceil(suite.cases.reduce((sum, each) => sum + costMs(each), 0) / 1000),
  }
  const code = joinCode()
  const listener = await listen(
    (request, response) => void handle(request, response),
    at.firstPort,
    at.address,
  )
  const address = new URL(`${originAt(listener.port)}/${code}/`)
  const pages = await casePages(address, suite.cases, suite.requirements)
  const trials = createTrials()
  const pageOfTry = await tryPage(address, trials)
  const app = guestApp(code, address, await guestPage(setup), browsers, (router) => {
    addCaseRoutes(router, suite.cases, pages, createManualRuns(server, names))
    addTryRoutes(router, pageOfTry, trials)
  })
  const handle = app.callback()
  return {
    address,
    ports: [listener.port, page, crossOrigin, control],
    browsers,
    async close() {
      await Promise.all([browsers.close(), trials.close()])
      example.close()
      listener.close()
      server.close()
    },
  }
}

/** Letters that are not taken for others, and make no words. */
const letters = 'bcdfghjkmnpqrstvwxz'
/** Short enough to be typed with the buttons of a television; a guess has one chance in ten thousand millions. */
const codeLength = 8

function joinCode(): string {
  return Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')
}
