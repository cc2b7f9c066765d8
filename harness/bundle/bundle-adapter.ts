import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { HarnessError, messageOf } from '../errors.ts'
import { common, requireForPackages } from './bundle-probe.ts'

const cache = path.join(common.absWorkingDir, 'node_modules/.cache/eventsource-conformance')
/** An adapter of the project imports nothing but its package, which this file pins. */
const lock = path.join(common.absWorkingDir, 'implementations/package-lock.json')

/**
 * Bundles an adapter alone, for a thread of this Node. What is made of an adapter of the project is kept until adapter
 * or packages change, since bundling takes longer than all that is asked of a parser.
 *
 * @returns the file of the module
 * @throws HarnessError if it cannot be bundled
 */
export async function bundleAdapter(adapterFile: string): Promise<string> {
  const isOurs = adapterFile.startsWith(path.dirname(lock))
  const sources = await Promise.all(
    [adapterFile, ...(isOurs ? [lock] : [])].map((f) => readFile(f)),
  )
  const key = createHash('sha256').update(adapterFile)
  for (const source of sources) key.update(source)
  const file = path.join(cache, `${key.digest('hex').slice(0, 24)}.mjs`)
  if (isOurs && existsSync(file)) return file
  try {
    const { outputFiles } = await build({
      ...common,
      entryPoints: [adapterFile],
      format: 'esm',
      platform: 'node',
      keepNames: true,
      banner: { js: requireForPackages },
    })
    await mkdir(cache, { recursive: true })
    // Two may make it at the same time: each reader sees a whole file.
    await writeFile(`${file}.${process.pid}`, outputFiles[0]?.text ?? '')
    await rename(`${file}.${process.pid}`, file)
    return file
  } catch (error) {
    throw new HarnessError(`The adapter ${adapterFile} cannot be bundled: ${messageOf(error)}`)
  }
}
