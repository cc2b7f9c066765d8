import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import { projectRoot } from '../../../corpus/corpus.ts'
import { HarnessError } from '../../../errors.ts'
import { readResults } from '../../../report/read-results.ts'
import { writeReport } from '../../../report/write-report.ts'
import type { Performance } from '../../../performance.ts'
import type { Target } from '../../../run/target.ts'
import { performanceOf, performanceTable } from './performance.ts'
import { sampleTarget } from './sample-target.ts'
import type { Samples } from './workloads.ts'

const adapterOf = {
  parser: fileURLToPath(new URL('reference-parser.ts', import.meta.url)),
  connected: path.join(projectRoot, 'implementations/reference/adapter.ts'),
}

/**
 * Measures implementations, each beside the reference on its host. If there is a report of a run, the numbers become a
 * part of its results.
 */
export async function measureImplementations(targets: readonly Target[]): Promise<string> {
  const references = new Map<string, Promise<Samples>>()
  const referenceOf = (target: Target, profile: Samples['profile']): Promise<Samples> => {
    const kind = profile === 'parser' ? 'parser' : 'connected'
    const key = `${target.host.name} ${kind}`
    const samples = references.get(key) ?? sampleTarget(target, adapterOf[kind])
    references.set(key, samples)
    return samples
  }
  const performance: Record<string, Performance> = {}
  for (const target of targets.filter(({ host }) => ['page', 'process'].includes(host.entry)))
    try {
      if (target.host.realm !== undefined && target.host.realm !== 'page') continue
      const own = await sampleTarget(target)
      performance[target.id] = performanceOf(own, await referenceOf(target, own.profile))
      console.error(`${target.id} is measured.`)
    } catch (error) {
      if (!(error instanceof HarnessError)) throw error
      console.error(`${target.id} is not measured: ${error.message}`)
      process.exitCode = 2
    }
  await keep(performance)
  return performanceTable(performance)
}

async function keep(performance: Record<string, Performance>): Promise<void> {
  const folder = path.join(projectRoot, 'reports/latest')
  const file = path.join(folder, 'results.json')
  if (!existsSync(file)) return console.error('There is no report in reports/latest to keep it in.')
  const results = await readResults(file)
  await writeReport({ ...results, performance: { ...results.performance, ...performance } }, folder)
}
