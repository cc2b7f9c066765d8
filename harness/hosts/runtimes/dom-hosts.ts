import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { satisfies } from 'semver'
import { isPackage } from '../../installation.ts'
import type { FoundHost, Host, MissingHost } from '../host.ts'
import { type DomLibrary, domLibraries, windowProgram } from './dom-window.ts'
import { findRuntime } from './find-runtime.ts'
import { packageFolders } from './package-folders.ts'
import { openProcesses, startProbeProcess } from './process-host.ts'
import { clientReadsFrom, loadingSocketReads, socketReadsFile } from './socket-reads.ts'

/** The names of these hosts, which are those of the libraries. */
export const domNames = Object.keys(domLibraries) as DomLibrary[]

/** What a library does not offer although the others do. */
const lacks: Partial<Record<DomLibrary, Host['lacks']>> = {
  'happy-dom': {
    cookies:
      'happy-dom sends a cookie that was set without a Path to every path of its origin, so that those of one run would reach the next (RFC 6265, 5.1.4).',
  },
}

/** Windows of a DOM library, in which unit tests are run: each slot is a Node with one. */
export const domHosts: readonly Host[] = domNames.map((name) => ({
  name,
  entry: 'window',
  slots: 10,
  offers: ['document', 'base-url', 'cors', 'cookies', 'tls', 'certificate-check', 'deflate'],
  ...(lacks[name] && { lacks: lacks[name] }),
  hasNative: false,
  // Names below localhost do not resolve everywhere.
  namesOf: () => ({ page: '127.0.0.1', crossSite: 'localhost' }),
  find: () => findDom(name),
}))

/**
 * The package of a DOM library, as setup has installed it or the user's project has it, and a Node that it runs on: the
 * one that runs the suite, if the package supports it, else the newest line with long-term support.
 */
export function findDom(name: DomLibrary): FoundHost | MissingHost {
  const folder = packageFolders(name)
    .map((each) => path.join(each, name))
    .find((each) => existsSync(path.join(each, 'package.json')))
  if (folder === undefined)
    return {
      found: false,
      reason: `The npm package ${name} is not installed.`,
      remedy: `Run \`${isPackage ? `npm install -D ${name}` : 'npm run setup -- runtimes'}\`.`,
    }
  const { version, engines } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as { version: string; engines?: { node?: string } }
  const own = satisfies(process.versions.node, engines?.node ?? '*')
  const node = findRuntime(own ? 'node' : 'node-24')
  if (!node.found)
    return { ...node, reason: `${name} ${version} asks for Node ${engines?.node}. ${node.reason}` }
  const module = pathToFileURL(createRequire(path.join(folder, 'package.json')).resolve(name)).href
  return {
    found: true,
    source: `npm ${name}`,
    version: async () => `${name} ${version} on ${await node.version()}`,
    open: (trust) =>
      openProcesses({
        filesFor: (script) => ({
          'probe.js': script,
          'window.mjs': windowProgram(name, module),
          ...socketReadsFile,
          'authority.pem': trust.authority,
        }),
        readsOf: ({ pipe }) => clientReadsFrom(pipe),
        start: (directory, { controlUrl, probe, pageUrl }) =>
          startProbeProcess(
            node.executablePath,
            [
              ...loadingSocketReads(directory),
              path.join(directory, 'window.mjs'),
              controlUrl,
              probe,
              pageUrl,
            ],
            { env: { ...process.env, NODE_EXTRA_CA_CERTS: path.join(directory, 'authority.pem') } },
          ),
      }),
  }
}
