import { context, type Plugin } from 'esbuild'
import path from 'node:path'
import { common } from './bundle-probe.ts'

/** Watches an adapter and all that it imports. */
export interface Watching {
  close(): Promise<void>
}

/**
 * Calls back when an adapter or a file that it imports has changed, and once at the beginning. esbuild knows the files:
 * those of an adapter that cannot be bundled too, so that mending it is seen.
 */
export async function watchAdapter(adapterFile: string, changed: () => void): Promise<Watching> {
  const telling: Plugin = { name: 'telling', setup: ({ onEnd }) => onEnd(changed) }
  const building = await context({
    ...common,
    entryPoints: [path.resolve(adapterFile)],
    format: 'esm',
    platform: 'node',
    plugins: [telling],
  })
  await building.watch()
  return { close: () => building.dispose() }
}
