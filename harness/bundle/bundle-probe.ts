import { build, type Message, type Metafile, type Plugin } from 'esbuild'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { HarnessError } from '../errors.ts'
import { manifestFile, moduleEnding, projectRoot } from '../installation.ts'

/** Which entry a host starts, and for what platform it is bundled. */
export type ProbeEntry = 'page' | 'show' | 'window' | 'worker' | 'process' | 'bridge' | 'workerd'

/** A probe and an adapter in one script. */
export interface ProbeBundle {
  code: string
  /** The package the adapter imports first; null if it imports none. */
  package: Package | null
}

/** What the package.json of a package under test says. */
export interface Package {
  name: string
  version: string
  homepage?: string
  /** Host → the versions that it asks for, as a range: `{ node: '>=22' }`. */
  engines?: Readonly<Record<string, string>>
}

/** What all bundles have in common. */
export const common = {
  absWorkingDir: projectRoot,
  bundle: true,
  write: false,
  target: 'es2023',
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
} as const

/** CommonJS packages inside an ES module ask for `require`. */
export const requireForPackages =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/**
 * Bundles the probe with an adapter.
 *
 * @param plugins of esbuild, for whoever wants to change what is bundled
 * @throws HarnessError if the adapter is not there or cannot be bundled: one sentence with file, place and cause
 */
export async function bundleProbe(
  entry: ProbeEntry,
  adapterFile: string,
  plugins: Plugin[] = [],
): Promise<ProbeBundle> {
  if (!existsSync(adapterFile))
    throw new HarnessError(`There is no adapter at ${adapterFile}: give the path of an ES module.`)
  const isProcess = entry === 'process' || entry === 'bridge'
  try {
    const { outputFiles, metafile } = await build({
      ...common,
      entryPoints: [`harness/probe/entry-${entry}${moduleEnding}`],
      alias: { adapter: path.resolve(adapterFile) },
      plugins,
      // Workers are classic scripts: not every engine has module service workers. A DOM library has no modules at all.
      format: entry === 'worker' || entry === 'window' ? 'iife' : 'esm',
      platform: isProcess ? 'node' : 'browser',
      keepNames: true,
      metafile: true,
      ...(isProcess && { banner: { js: requireForPackages } }),
    })
    return {
      code: outputFiles[0]?.text ?? '',
      package: await packageOf(adapterFile, metafile),
    }
  } catch (error) {
    throw new HarnessError(`The adapter ${adapterFile} cannot be bundled: ${firstMessage(error)}`)
  }
}

/**
 * Finds the package under test: the one that the adapter lies in, if it imports it from outside its own folder; else the
 * one behind the first import from node_modules of the adapter, or of a file of its own that it imports.
 */
async function packageOf(adapterFile: string, metafile: Metafile): Promise<ProbeBundle['package']> {
  const adapter = Object.keys(metafile.inputs).find(
    (file) => path.resolve(projectRoot, file) === path.resolve(adapterFile),
  )
  const [first] = (adapter === undefined ? undefined : metafile.inputs[adapter])?.imports ?? []
  const own = first && (await ownPackage(adapterFile, path.resolve(projectRoot, first.path)))
  if (own) return own
  const files = new Set(adapter === undefined ? [] : [adapter])
  let imported: string | undefined
  // A set is iterated over with what is added on the way.
  for (const file of files) {
    const imports = metafile.inputs[file]?.imports ?? []
    // What is not bundled is the host's own. The paths are relative, and we may lie in node_modules ourselves.
    imported = imports
      .filter(({ external }) => external !== true)
      .map((each) => path.resolve(projectRoot, each.path))
      .find((each) => each.includes(`${path.sep}node_modules${path.sep}`))
    if (imported !== undefined) break
    for (const each of imports) files.add(each.path)
  }
  if (imported === undefined) return null
  return (await packageAround(path.dirname(imported)))?.about ?? null
}

/** The package that an adapter lies in, if what it imports is of it; the suite's own adapters are in no package. */
async function ownPackage(adapterFile: string, imported: string): Promise<Package | undefined> {
  const folder = path.dirname(path.resolve(adapterFile))
  const isIn = (outer: string): boolean => imported.startsWith(outer + path.sep)
  if (isIn(folder)) return undefined
  const around = await packageAround(folder)
  if (!around || around.manifest === manifestFile) return undefined
  const outer = path.dirname(around.manifest)
  return isIn(outer) && !isIn(path.join(outer, 'node_modules')) ? around.about : undefined
}

/** The nearest package.json with a name and a version, from a folder upwards. */
async function packageAround(
  start: string,
): Promise<{ about: Package; manifest: string } | undefined> {
  for (let folder = start; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json')
    if (!existsSync(manifest)) continue
    const { name, version, homepage, engines } = JSON.parse(
      await readFile(manifest, 'utf8'),
    ) as Partial<Package>
    // Folders inside a package may have a package.json that only says the module type.
    if (!name || !version) continue
    const about = {
      name,
      version,
      ...(homepage !== undefined && { homepage }),
      ...(engines !== undefined && { engines }),
    }
    return { about, manifest }
  }
  return undefined
}

function firstMessage(error: unknown): string {
  const [message] = (error as { errors?: Message[] }).errors ?? []
  if (!message) return String(error)
  const place = message.location
    ? ` (${message.location.file}:${message.location.line}:${message.location.column})`
    : ''
  return `${message.text}${place}`
}
