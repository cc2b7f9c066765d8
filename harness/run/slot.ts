import { messageOf } from '../errors.ts'
import type { Death } from './host-supervisor.ts'
import { performRun } from './perform-run.ts'
import type { Queue } from './queue.ts'
import type { RunRecord, RunRequest } from '../protocol/run-record.ts'
import { type Greeted, type SlotTools, startProbe } from './start-probe.ts'

/** A run in the queue, and whom to tell. */
export interface Job {
  request: RunRequest
  resolve(record: RunRecord): void
  reject(error: unknown): void
}

/** What came of trying a run, and the death of the host in the middle of it; without a probe there is no record. */
type Attempt = { record: RunRecord; death: null } | { record: RunRecord | null; death: Death }

/**
 * Works off jobs in one slot, one at a time, until the queue is closed. A probe that hangs or dies costs the
 * job it had; the next job gets a new one, as it does after one whose realm is spoilt. A host that dies costs only
 * the job that it dies of.
 *
 * @param first the probe already started in this slot, if any
 */
export async function workSlot(
  slot: number,
  jobs: Queue<Job>,
  tools: SlotTools,
  first?: Greeted,
): Promise<void> {
  let current = first
  const attempt = async (request: RunRequest): Promise<Attempt> => {
    // One that died between two jobs is nothing that the next job should pay for.
    if (current?.isGone()) {
      await tools.supervisor.deathOf(current.life, current.running)
      current = undefined
    }
    const life = current?.life ?? (await tools.supervisor.living())
    try {
      current ??= await startProbe(slot, tools, life)
    } catch (error) {
      const death = await tools.supervisor.deathOf(life)
      return { record: null, death: death ?? tools.supervisor.couldNotStart(messageOf(error)) }
    }
    const record = await performRun(request, current, slot, tools)
    const isLost = record.ended === 'hang' || record.ended === 'crash'
    const death = isLost ? await tools.supervisor.deathOf(life, current.running) : null
    if (isLost || record.spoilt) {
      await current.running.kill()
      current = undefined
    }
    return { record, death }
  }
  const settled = async (request: RunRequest): Promise<RunRecord> => {
    const beside = await tools.lock.shared(() => attempt(request))
    if (beside.death === null) return beside.record
    const alone = await tools.lock.exclusive(() => attempt(request))
    if (alone.death === null) return alone.record
    if (alone.record === null) throw tools.supervisor.giveUp(beside.death, alone.death)
    for (const explained of [beside.death, alone.death]) explained.isExplained = true
    const problem = `The host died, and once more when the case was run alone: ${alone.death.reason}`
    return { ...alone.record, ended: 'crash', problem }
  }
  for (let job = await jobs.take(); job; job = await jobs.take())
    await settled(job.request).then(job.resolve, job.reject)
  await current?.running.kill()
}
