import path from 'node:path'
import { isPackage } from '../../installation.ts'
import type { MissingHost } from '../host.ts'
import { packageFolders } from './package-folders.ts'
import { findProgram, type FoundProgram, programVersion, variableOf } from '../program.ts'

/**
 * The server-side runtimes, as hosts name them: the Node that runs the suite, and those that `npm run setup` installs
 * in the versions of this folder's package.json.
 */
export const runtimeNames = [
  'node',
  'node-22',
  'node-24',
  'node-26',
  'deno',
  'bun',
  'workerd',
] as const

/** The name of a runtime, which is that of its host. */
export type RuntimeName = (typeof runtimeNames)[number]

const products: Readonly<Record<RuntimeName, string>> = {
  node: 'Node',
  'node-22': 'Node',
  'node-24': 'Node',
  'node-26': 'Node',
  deno: 'Deno',
  bun: 'Bun',
  workerd: 'workerd',
}

const exe = process.platform === 'win32' ? '.exe' : ''
const platform = `${process.platform}-${process.arch}`
const nodeProgram = process.platform === 'win32' ? 'node.exe' : 'node'

/**
 * The programs inside the packages. The packages' own launchers are passed by: they move the program about in an
 * install script, which npm may hold back, and they stand between us and the process.
 */
const binaries: Readonly<Record<Exclude<RuntimeName, 'node'>, readonly string[]>> = {
  'node-22': nodePrograms('node-22'),
  'node-24': nodePrograms('node-24'),
  'node-26': nodePrograms('node-26'),
  deno: [`@deno/${platform}${process.platform === 'linux' ? '-glibc' : ''}/deno${exe}`],
  bun: ['', '-musl'].map(
    (libc) =>
      `@oven/bun-${platform.replace('win32', 'windows').replace('arm64', 'aarch64')}${libc}/bin/bun${exe}`,
  ),
  workerd: [
    `@cloudflare/workerd-${platform.replace('win32', 'windows').replace('x64', '64')}/bin/workerd${exe}`,
  ],
}

function programsOf(name: RuntimeName): readonly string[] {
  return name === 'node' ? [] : binaries[name]
}

function nodePrograms(name: string): string[] {
  return [`${name}-${platform}/bin/${nodeProgram}`, `${name}/bin/${nodeProgram}`]
}

/** The npm package that brings a runtime, as the user's project asks for it. */
function packageOf(name: RuntimeName): string {
  if (!name.startsWith('node-')) return name
  const prefix = platform === 'darwin-arm64' ? 'node-bin' : 'node'
  return `${name}@npm:${prefix}-${platform.replace('win32', 'win')}@${name.slice('node-'.length)}`
}

/**
 * The program of a runtime: the one that the environment names (EVENTSOURCE_CONFORMANCE_NODE_22, …_NODE_24, …_NODE_26, …_DENO,
 * …_BUN, …_WORKERD), else the one that setup installed, else that of a package in the user's project, else the system's. `node` is the Node that runs this.
 * Looks only at files.
 */
export function findRuntime(name: RuntimeName): FoundProgram | MissingHost {
  const versionOf = async (program: string): Promise<string> =>
    `${products[name]} ${(await programVersion(program)).replace(/^\D*/, '')}`
  // bun test runs the suite in Bun, which is no Node: there the system's is taken.
  if (name === 'node' && process.versions['bun'] === undefined)
    return {
      found: true,
      executablePath: process.execPath,
      source: 'the Node that runs the suite',
      version: () => Promise.resolve(`Node ${process.versions.node}`),
    }
  return findProgram(
    name,
    [
      {
        paths: packageFolders(name).flatMap((folder) =>
          programsOf(name).map((file) => path.join(folder, file)),
        ),
        source: `npm ${name}`,
      },
      // A Node of a certain line has no name of its own in a system.
      { paths: name.startsWith('node-') ? [] : [name] },
    ],
    {
      reason: `The npm package with ${name} for ${process.platform}-${process.arch} is not installed.`,
      remedy: `Run \`${isPackage ? `npm install -D ${packageOf(name)}` : 'npm run setup -- runtimes'}\`, or name the program in ${variableOf(name)}.`,
    },
    versionOf,
  )
}
