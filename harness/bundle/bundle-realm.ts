import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

let bundled: Promise<string> | undefined

/** What runs in the documents and workers of cases, in one classic script; the same one each time. */
export function bundleRealm(): Promise<string> {
  bundled ??= build({
    entryPoints: ['harness/probe/entry-realm.ts'],
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    // Documents of cases are not all in UTF-8.
    charset: 'ascii',
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return bundled
}
