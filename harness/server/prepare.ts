import type { RequestListener } from 'node:http'
import type { WireScript } from '../case.ts'
import { bundleRealm } from '../bundle/bundle-realm.ts'
import { type Gate, openGate } from './refusable-port.ts'

/** What a run needs beside the fixture server, if its script asks for it. */
export interface Preparation {
  /** The listener behind `{refusing}`. */
  gate?: Gate
  /** What runs in its documents and workers. */
  realmScript?: string
}

/** @param handler answers what comes through the gate */
export async function prepare(script: WireScript, handler: RequestListener): Promise<Preparation> {
  const has = (...names: string[]): boolean =>
    script.some((entry) => names.some((name) => name in entry))
  return {
    ...(has('refusedUntil') && { gate: await openGate(handler) }),
    ...(has('document', 'workerScript') && { realmScript: await bundleRealm() }),
  }
}
