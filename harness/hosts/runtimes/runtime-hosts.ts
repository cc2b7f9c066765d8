import path from 'node:path'
import type { Feature } from '../../case.ts'
import { findRuntime, type RuntimeName } from './find-runtime.ts'
import type { Host } from '../host.ts'
import { openProcesses, startProbeProcess } from './process-host.ts'
import { clientReadsFrom, loadingSocketReads, socketReadsFile } from './socket-reads.ts'

interface ProcessRuntime {
  /** Its name in the `engines` of a package.json. */
  packageEngine: string
  /** Arguments before the script. */
  arguments: string[]
  /** What it offers to cases, beside what all of them do. */
  offers?: readonly Feature[]
  /** Further ones that switch the runtime's own EventSource on; null if it has none. */
  native: string[] | null
  /** It tells what its sockets have read. */
  tellsReads?: true
}

const node: ProcessRuntime = {
  packageEngine: 'node',
  arguments: ['--expose-gc'],
  offers: ['gc', 'deflate'],
  native: ['--experimental-eventsource'],
  tellsReads: true,
}

const runtimes: Partial<Record<RuntimeName, ProcessRuntime>> = {
  node,
  'node-22': node,
  'node-24': node,
  'node-26': node,
  deno: {
    packageEngine: 'deno',
    arguments: ['run', '--quiet', '--no-config', '--allow-all'],
    native: [],
  },
  bun: { packageEngine: 'bun', arguments: ['run'], offers: ['deflate'], native: null },
}

/** Runtimes in which each slot is a process of its own. */
export const runtimeHosts: readonly Host[] = Object.entries(runtimes).map(([name, runtime]) => ({
  name,
  entry: 'process',
  packageEngine: runtime.packageEngine,
  slots: 16,
  offers: ['tls', 'certificate-check', ...(runtime.offers ?? [])],
  hasNative: runtime.native !== null,
  // No runtime limits connections per host name; names below localhost do not resolve everywhere.
  namesOf: () => ({ page: '127.0.0.1', crossSite: 'localhost' }),
  find() {
    const found = findRuntime(name as RuntimeName)
    if (!found.found) return found
    return {
      ...found,
      open: (trust) =>
        openProcesses({
          filesFor: (script) => ({
            'probe.mjs': script,
            'authority.pem': trust.authority,
            ...(runtime.tellsReads && socketReadsFile),
          }),
          ...(runtime.tellsReads && { readsOf: ({ pipe }) => clientReadsFrom(pipe) }),
          start(folder, { controlUrl, probe, withNative }) {
            const native = withNative ? (runtime.native ?? []) : []
            const telling = runtime.tellsReads ? loadingSocketReads(folder) : []
            const script = path.join(folder, 'probe.mjs')
            const authority = path.join(folder, 'authority.pem')
            return startProbeProcess(
              found.executablePath,
              [...runtime.arguments, ...telling, ...native, script, controlUrl, probe],
              { env: { ...process.env, NODE_EXTRA_CA_CERTS: authority, DENO_CERT: authority } },
            )
          },
        }),
    }
  },
}))
