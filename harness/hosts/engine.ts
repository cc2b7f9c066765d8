import type { EngineName } from './browser.ts'
import type { Feature } from '../case.ts'
import type { Trust } from '../server/certificate.ts'
import type { HostNames } from '../server/origins.ts'
import type { FoundHost, MissingHost, OpenHost, RunningProbe } from './host.ts'

/** A browser as hosts see it: something that opens pages. Its realms are hosts of their own. */
export interface Engine {
  /** Of the host that is its page. */
  readonly name: string
  readonly engine: EngineName
  /** How many pages may be open at once without slowing each other down. */
  readonly slots: number
  /** What its realms offer to cases, beside what those of every engine do. */
  readonly offers?: readonly Feature[]
  /** What its page alone offers beside that, as it is started here; if left out, nothing. */
  readonly pageOffers?: () => readonly Feature[]
  /** Under which it reaches the loopback interface, if not by names below localhost. */
  readonly names?: HostNames
  /** Whether its hosts are part of the project's run although nobody asks for them by name; if left out, no. */
  readonly joins?: () => boolean
  find(): FoundEngine | MissingHost
}

/** A browser that can be started. */
export interface FoundEngine extends Omit<FoundHost, 'open'> {
  /** @param trust the certificate that its pages are to trust, and no other */
  open(trust: Trust): Promise<OpenEngine>
}

/** A browser that runs. */
export interface OpenEngine extends Omit<OpenHost, 'startProbe'> {
  /** Opens a page that shares no storage, cookies or workers with another. */
  openPage(url: string): Promise<RunningProbe>
}
