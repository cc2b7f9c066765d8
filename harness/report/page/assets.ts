import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'

/** Style and script of a page, and the policy that admits that script alone. */
export interface Assets {
  css: string
  script: string
  policy: string
}

const everyPage = ['colours', 'base', 'marks']

/** Assets of the report's own page. */
export function indexAssets(): Promise<Assets> {
  return assets([...everyPage, 'frame', 'tables', 'matrix', 'matrix-boxes'], 'index-page')
}

/** Assets of the page of one case; its style is too much to be said again in each of a thousand. */
export function storyAssets(): Promise<Assets> {
  return assets([...everyPage, 'story', 'timeline'], 'story-page')
}

/** Assets of a page that is tables alone, and runs nothing. */
export function tableAssets(): Promise<Assets> {
  return assets([...everyPage, 'tables'])
}

async function assets(sheets: string[], entry?: string): Promise<Assets> {
  const css = await Promise.all(
    sheets.map((sheet) => readFile(new URL(`${sheet}.css`, import.meta.url), 'utf8')),
  )
  const script =
    entry === undefined
      ? ''
      : await bundle(fileURLToPath(new URL(`../client/${entry}.ts`, import.meta.url)))
  const hash = createHash('sha256').update(script).digest('base64')
  return {
    css: (await transform(css.join('\n'), { loader: 'css', minify: true })).code,
    script,
    policy: [
      "default-src 'none'",
      `script-src 'sha256-${hash}'`,
      "style-src 'unsafe-inline' 'self' file:",
      'img-src data:',
      "frame-src 'self' file:",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  }
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  })
  const [file] = outputFiles
  if (!file) throw new Error(`esbuild made nothing of ${entry}.`)
  return file.text.trimEnd()
}
