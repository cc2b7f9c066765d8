import { build } from 'esbuild'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * What an adapter's module weighs on the wire: with everything it imports, bundled for its host, minified and
 * gzipped. What the host has built in (Node's own modules, say) is not counted.
 */
export async function wireSize(adapterFile: string, platform: 'browser' | 'node'): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(adapterFile)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform,
    target: 'es2023',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length
}
