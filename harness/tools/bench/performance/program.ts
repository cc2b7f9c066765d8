/** The program beside an implementation that measures it: it is bundled with the adapter, and posts what it measured. */
import { adapterFrom } from '../../../probe/profile.ts'
import { playClient, playEventSource, playParser, type Play } from './play.ts'
import { type Sample, type Samples, workloads } from './workloads.ts'

/** What takes longer is not made four times as large: what is quadratic would take sixteen times as long. */
const enoughMs = 2000
/** What takes less is measured again: of several times the shortest says most. */
const shortMs = 500
const repetitions = 5

const { process, location } = globalThis as {
  process?: NodeJS.Process
  location?: Location
}
const control = location?.origin ?? process?.argv[2] ?? ''
const { gc } = globalThis as { gc?: () => void }

async function measure(): Promise<Samples> {
  const module = (await import('adapter')) as Record<string, unknown>
  const adapter = adapterFrom(module)
  const { profile } = adapter
  const play: Play =
    adapter.profile === 'eventsource'
      ? playEventSource(adapter.EventSource, control)
      : adapter.profile === 'client'
        ? playClient(adapter.connect, control)
        : playParser(module as unknown as Parameters<typeof playParser>[0])
  const samples: Sample[] = []
  for (const workload of workloads.filter(({ ofParsers }) => !ofParsers || profile === 'parser'))
    for (const size of workload.sizes) {
      const sample = await shortest(play, workload, size).catch(() => undefined)
      if (!sample) break
      samples.push(sample)
      if (sample.timeMs > enoughMs) break
    }
  const keptBytes = await kept(play).catch(() => undefined)
  return { profile, samples, ...(keptBytes !== undefined && { keptBytes }) }
}

async function shortest(
  play: Play,
  workload: (typeof workloads)[number],
  size: number,
): Promise<Sample> {
  let best: Sample | undefined
  for (let count = 0; count < repetitions && (best?.timeMs ?? 0) < shortMs; count++) {
    const { release, ...played } = await play(workload, size)
    release()
    if (!best || played.timeMs < best.timeMs) best = { workload: workload.name, size, ...played }
  }
  return best!
}

/** What is in use after a large event is that much more than before. */
async function kept(play: Play): Promise<number | undefined> {
  const large = workloads.find(({ name }) => name === 'one large event')
  if (!gc || !process?.memoryUsage || !large) return undefined
  const before = await inUse(process)
  const played = await play(large, large.sizes.at(-1) ?? 1)
  const after = await inUse(process)
  played.release()
  return Math.max(0, after - before)
}

async function inUse({ memoryUsage }: NodeJS.Process): Promise<number> {
  for (let count = 0; count < 3; count++) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    gc?.()
  }
  const { heapUsed, external } = memoryUsage()
  return heapUsed + external
}

const samples = await measure().catch((error: unknown): Samples => ({
  profile: 'parser',
  samples: [],
  error: String(error),
}))
await fetch(`${control}/samples`, { method: 'POST', body: JSON.stringify(samples) })
