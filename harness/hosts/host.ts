import type { Feature } from '../case.ts'
import type { ProbeEntry } from '../bundle/bundle-probe.ts'
import type { Trust } from '../server/certificate.ts'
import type { ClientReads } from '../server/client-reads.ts'
import type { HostNames } from '../server/origins.ts'
import type { Realm } from '../server/probe-page.ts'
import type { OriginName } from '../vocabulary/origin-names.ts'

/**
 * A host: where implementations run. Its life: `find` says whether this machine has it; `open` starts what
 * all probes share, once per worker and target; `startProbe` starts a probe in a slot. A slot has a
 * realm of its own in which one case runs at a time, so that whatever goes unhandled has one case to belong to.
 */
export interface Host {
  readonly name: string
  readonly entry: ProbeEntry
  /** In a browser: where in it the probe runs. */
  readonly realm?: Realm
  /**
   * Of a browser that is no engine's own build: the host of the same engine and realm, `chromium-worker` for
   * `opera-worker`. What is known to fail there is expected to fail here.
   */
  readonly engineHost?: string
  /** Of a runtime: what a package calls it in the `engines` of its package.json. */
  readonly packageEngine?: string
  /** How many slots it has: so many runs are in flight at once. Most of a run is waiting, so more than processors. */
  readonly slots: number
  /** What it offers to cases, beyond what the API itself does. */
  readonly offers: readonly Feature[]
  /** What a message takes on its way from the implementation to the probe, in milliseconds, at most; 0 if left out. */
  readonly wayMs?: number
  /**
   * What it does not offer although others of its kind do, and what the way to an implementation that runs apart from
   * the probe hides of its API: feature → reason, in a sentence.
   */
  readonly lacks?: Readonly<Partial<Record<Feature, string>>>
  /** The origins of a run that it cannot reach, with the reason in a sentence. */
  readonly unreachable?: Readonly<Partial<Record<OriginName, string>>>
  /** Has a native EventSource: `native@` is a target here. */
  readonly hasNative: boolean
  find(): FoundHost | MissingHost
  /** Under which names a slot reaches the loopback interface. */
  namesOf(slot: number): HostNames
}

/** A host that this machine does not have. */
export interface MissingHost {
  found: false
  /** One sentence each. */
  reason: string
  remedy: string
}

/** A host that this machine has. */
export interface FoundHost {
  found: true
  /** What it is, such as "Debian chromium". */
  source: string
  /** The version of what will be run. */
  version(): Promise<string>
  /** @param trust the certificate that its clients are to trust, and no other */
  open(trust: Trust): Promise<OpenHost>
}

/** What all probes of a host share, started. */
export interface OpenHost {
  startProbe(start: ProbeStart): Promise<RunningProbe>
  /** Settles with the reason if the host itself dies. */
  readonly died: Promise<string>
  /** Asks it, for what it says of its death may come later than that of its probes; does not throw. */
  isAlive(): Promise<boolean>
  close(): Promise<void>
}

/** All that a host needs to know to start a probe. */
export interface ProbeStart {
  probe: string
  slot: number
  /** The bundled script, for hosts that run it themselves. */
  script: string
  /** The page that runs it, for hosts that open a URL. */
  pageUrl: string
  /** The control origin, for hosts that run the script themselves. */
  controlUrl: string
  /** Switch on the host's own EventSource if it is off by default. */
  withNative: boolean
}

/** A probe that was started, and what it runs in. */
export interface RunningProbe {
  /** What it runs in, as far as only that itself can say; asked once it has greeted. */
  identity?(): Promise<HostIdentity>
  /** Settles with the reason when the probe is gone, by itself or by `kill`. */
  readonly gone: Promise<string>
  /**
   * If it has a process or a browser of its own, which is its part of the host: settles with the reason once that
   * has been ended from outside or has broken down. A page that is closed or a process that exits is only gone.
   */
  readonly died?: Promise<string>
  /**
   * Settles once the implementation has taken in what had come to it by now, where that can be asked: one that runs apart
   * from the probe may be far behind on a busy machine. Does not throw.
   */
  caughtUp?(): Promise<void>
  /** How far the implementation has read its connections, if its host tells. */
  readonly reads?: ClientReads
  kill(): Promise<void>
}

/** What was really run. */
export interface HostIdentity {
  /** In place of what was found. */
  source?: string
  version?: string
  /** Of the engine, in numbers, if `version` is the browser's. */
  engineVersion?: string
}
