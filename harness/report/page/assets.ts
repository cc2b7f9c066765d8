import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, transform } from 'esbuild'
import { moduleEnding, projectRoot } from '../../installation.ts'

/** Style and script of a page, and the policy that admits that script alone. */
export interface Assets {
  css: string
  script: string
  policy: string
}

const report = path.join(projectRoot, 'harness/report')

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
  const files = sheets.map((sheet) => path.join(report, `page/${sheet}.css`))
  const script =
    entry === undefined
      ? ''
      : await bundleScript(path.join(report, `client/${entry}${moduleEnding}`))
  const hash = createHash('sha256').update(script).digest('base64')
  return {
    css: await minifiedStyle(files),
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

/** Style sheets as one. */
export async function minifiedStyle(files: readonly string[]): Promise<string> {
  const css = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return (await transform(css.join('\n'), { loader: 'css', minify: true })).code
}

/** The script of a page, with all that it imports. */
export async function bundleScript(entry: string, target = 'es2022'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target,
    logLevel: 'silent',
  })
  const [file] = outputFiles
  if (!file) throw new Error(`esbuild made nothing of ${entry}.`)
  return file.text.trimEnd()
}
