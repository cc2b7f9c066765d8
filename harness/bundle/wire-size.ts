import { build } from 'esbuild'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { common } from './bundle-probe.ts'

/**
 * What an adapter's module weighs on the wire: with everything it imports, bundled for its host, minified and
 * gzipped. What the host has built in (Node's own modules, say) is not counted.
 */
export async function wireSize(adapterFile: string, platform: 'browser' | 'node'): Promise<number> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [path.resolve(adapterFile)],
    minify: true,
    format: 'esm',
    platform,
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length
}
