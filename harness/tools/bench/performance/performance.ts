import type { Performance } from '../../../performance.ts'
import { aligned } from '../aligned.ts'
import { type Sample, type Samples, type Workload, workloads } from './workloads.ts'

/** Of a time that is hardly one no ratio is made. */
const leastMs = 0.05

/** What a report says of an implementation: its largest sizes, beside those of the reference. */
export function performanceOf(own: Samples, reference: Samples): Performance {
  const measures = workloads.flatMap((workload) => measureOf(workload, own, reference))
  return {
    measures,
    ...(own.keptBytes !== undefined && { keptBytes: own.keptBytes }),
    ...(reference.keptBytes !== undefined && { referenceKeptBytes: reference.keptBytes }),
  }
}

function measureOf(workload: Workload, own: Samples, reference: Samples): Performance['measures'] {
  const { name, unit, messages } = workload
  const ours = of(own, name)
  const [largest, before] = ours.toReversed()
  if (!largest) return []
  const { size, timeMs } = largest
  const referenceMs = of(reference, name).find((sample) => sample.size === size)?.timeMs
  const lost = messages(size) - largest.messages
  return [
    {
      workload: name,
      size,
      unit,
      timeMs,
      ...(lost > 0 && { lost }),
      ...(referenceMs !== undefined && { toReference: timeMs / Math.max(referenceMs, leastMs) }),
      ...(before && { growth: timeMs / size / (Math.max(before.timeMs, leastMs) / before.size) }),
    },
  ]
}

const of = ({ samples }: Samples, name: Workload['name']): Sample[] =>
  samples.filter(({ workload }) => workload === name)

/** As a table: a line for each workload of each target. */
export function performanceTable(performance: Readonly<Record<string, Performance>>): string {
  const heads = [
    'target',
    'workload',
    'size',
    'ms',
    'µs per event',
    'per second',
    'to reference',
    'growth',
  ]
  const rows = Object.entries(performance).flatMap(([target, { measures, keptBytes }]) => [
    ...measures.map(({ workload, size, unit, timeMs, toReference, growth, lost }) => [
      target,
      lost === undefined ? workload : `${workload}, ${lost} lost`,
      `${size} ${unit}`,
      timeMs.toFixed(1),
      unit === 'events' ? ((1000 * timeMs) / size).toFixed(2) : '–',
      unit === 'events' ? Math.round((1000 * size) / timeMs).toString() : '–',
      toReference === undefined ? '–' : `× ${toReference.toFixed(2)}`,
      growth === undefined ? '–' : `× ${growth.toFixed(2)}`,
    ]),
    ...(keptBytes === undefined
      ? []
      : [
          [
            target,
            'kept after 8 MiB',
            `${(keptBytes / 1024 ** 2).toFixed(1)} MiB`,
            '',
            '',
            '',
            '',
            '',
          ],
        ]),
  ])
  return aligned([heads, ...rows])
}
