import { build } from 'esbuild'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { projectRoot } from '../corpus/corpus.ts'
import { outcomeOf } from '../hosts/child-process.ts'

/** A package that is made for a test. */
interface PackedPackage {
  name: string
  version: string
  /** Its tarball. */
  file: string
}

/** The reference implementation as the code of a package: an ES module that exports `EventSource`. */
export async function referenceCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(projectRoot, 'implementations/reference/event-source.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2023',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** A client that connects to nothing. */
export const deafCode = `export class EventSource extends EventTarget {
  constructor(url) { super(); this.url = String(url); this.readyState = 0 }
  close() { this.readyState = 2 }
}`

/**
 * Packs a package with one module, as `npm pack` does.
 *
 * @param manifest beside name and version
 */
export async function packPackage(
  folder: string,
  {
    name,
    version,
    code,
    ...manifest
  }: { name: string; version: string; code: string; scripts?: object },
): Promise<PackedPackage> {
  const source = path.join(folder, `${name}-${version}`)
  mkdirSync(source, { recursive: true })
  const about = { name, version, type: 'module', exports: './index.js', ...manifest }
  writeFileSync(path.join(source, 'package.json'), JSON.stringify(about))
  writeFileSync(path.join(source, 'index.js'), code)
  const packed = await outcomeOf('npm', ['pack', '--pack-destination', folder], {
    cwd: source,
    env: process.env,
  })
  if (packed.failure !== undefined) throw new Error(packed.failure)
  return { name, version, file: path.join(folder, `${name}-${version}.tgz`) }
}

/** Serves packages as the registry of npm does; it knows no others. */
export async function startRegistry(
  packages: readonly PackedPackage[],
): Promise<{ url: string; asked: readonly string[]; close(): void }> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    const [, name = '', file] = new URL(request.url ?? '', 'http://registry').pathname.split('/')
    asked.push(request.url ?? '')
    const own = packages.filter((each) => each.name === name)
    if (own.length === 0) return response.writeHead(404).end('{}')
    const tarball = own.find((each) => path.basename(each.file) === file)
    if (tarball) return response.end(readFileSync(tarball.file))
    const versions = own.map(({ version, file: packed }) => {
      const dist = { tarball: `http://${request.headers.host}/${name}/${path.basename(packed)}` }
      return [version, { name, version, dist }] as const
    })
    const latest = own.at(-1)?.version
    response.setHeader('Content-Type', 'application/json')
    return response.end(
      JSON.stringify({ name, 'dist-tags': { latest }, versions: Object.fromEntries(versions) }),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
