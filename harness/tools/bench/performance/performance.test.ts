import { expect, test } from '@playwright/test'
import { performanceOf, performanceTable } from './performance.ts'
import { type Sample, type Samples, workloads } from './workloads.ts'

const samples = (...timesMs: number[]): Samples => ({
  profile: 'parser',
  samples: timesMs.map((timeMs, index): Sample => {
    const size = [5000, 20_000, 80_000][index] ?? 0
    return { workload: 'events', size, timeMs, messages: size }
  }),
})

test('the largest size counts: its ratio to the reference, and how it grew', () => {
  const { measures } = performanceOf(samples(10, 40, 160), samples(5, 20, 80))
  expect(measures).toEqual([
    { workload: 'events', size: 80_000, unit: 'events', timeMs: 160, toReference: 2, growth: 1 },
  ])
})

test('what is quadratic stops at a smaller size, is compared there, and grows by 4', () => {
  const { measures } = performanceOf(samples(200, 3200), samples(5, 20, 80))
  expect(measures).toMatchObject([{ size: 20_000, toReference: 160, growth: 4 }])
})

test('messages that did not come are counted', () => {
  const own = samples(10)
  const [first] = own.samples
  if (first) first.messages = 4990
  expect(performanceOf(own, samples(5)).measures).toMatchObject([{ size: 5000, lost: 10 }])
})

test('the table has a line for each workload, and one for memory', () => {
  const own = { ...samples(10, 40), keptBytes: 2 * 1024 ** 2 }
  const lines = performanceTable({ 'x@node': performanceOf(own, samples(10, 20)) }).split('\n')
  expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['target', 'workload', 'size', 'ms', 'µs per event', 'per second', 'to reference', 'growth'],
    ['x@node', 'events', '20000 events', '40.0', '2.00', '500000', '× 2.00', '× 1.00'],
    ['x@node', 'kept after 8 MiB', '2.0 MiB'],
  ])
})

test('each size of a workload is four times the one before', () => {
  for (const { sizes } of workloads)
    for (const [index, size] of sizes.slice(1).entries()) expect(size).toBe(4 * (sizes[index] ?? 0))
})
