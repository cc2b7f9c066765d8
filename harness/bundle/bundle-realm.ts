import { build } from 'esbuild'
import { moduleEnding } from '../installation.ts'
import { common } from './bundle-probe.ts'

let bundled: Promise<string> | undefined

/** What runs in the documents and workers of cases, in one classic script; the same one each time. */
export function bundleRealm(): Promise<string> {
  bundled ??= build({
    ...common,
    entryPoints: [`harness/probe/entry-realm${moduleEnding}`],
    minify: true,
    // Documents of cases are not all in UTF-8.
    charset: 'ascii',
    format: 'iife',
    platform: 'browser',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return bundled
}
