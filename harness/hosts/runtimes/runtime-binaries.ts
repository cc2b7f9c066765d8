import path from 'node:path'
import { firstExecutable } from '../executable.ts'
import type { RuntimeName } from './runtime.ts'

/** A runtime that comes as npm packages, one for each platform. */
export type PackagedRuntime = Exclude<RuntimeName, 'node'>

/** Where npm puts the packages of this folder's package.json. */
const packages = path.join(import.meta.dirname, 'node_modules')

const exe = process.platform === 'win32' ? '.exe' : ''
const platform = `${process.platform}-${process.arch}`
const nodeProgram = process.platform === 'win32' ? 'node.exe' : 'node'

/**
 * The programs inside the packages. The packages' own launchers are passed by: they move the program about in an
 * install script, which npm may hold back, and they stand between us and the process.
 */
const binaries: Readonly<Record<PackagedRuntime, readonly string[]>> = {
  'node-24': [`node-24-${platform}/bin/${nodeProgram}`],
  'node-26': [`node-26-${platform}/bin/${nodeProgram}`],
  deno: [`@deno/${platform}${process.platform === 'linux' ? '-glibc' : ''}/deno${exe}`],
  bun: ['', '-musl'].map(
    (libc) =>
      `@oven/bun-${platform.replace('win32', 'windows').replace('arm64', 'aarch64')}${libc}/bin/bun${exe}`,
  ),
  workerd: [
    `@cloudflare/workerd-${platform.replace('win32', 'windows').replace('x64', '64')}/bin/workerd${exe}`,
  ],
}

/** The program of a runtime that setup has installed. */
export function packagedBinary(name: PackagedRuntime): string | undefined {
  return firstExecutable(binaries[name].map((file) => path.join(packages, file)))
}
