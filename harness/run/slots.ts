import { HarnessError, messageOf } from '../errors.ts'
import type { OpenTarget } from './open-target.ts'
import { createQueue } from './queue.ts'
import { type Job, workSlot } from './slot.ts'
import { type Greeted, type SlotTools, startProbe } from './start-probe.ts'

/**
 * How many probes a parser is given at most. Its runs hardly wait, so more of them cost their starts and save no time;
 * a client's wait for reconnections, side by side in as many as its host has slots.
 */
const parserSlots = 2

/**
 * The slots of a host that is open: what runs are given to, as many at the same time as there are.
 *
 * @param first the probe in the first of them
 */
export function startSlots(
  tools: SlotTools,
  first: Greeted,
  profile: OpenTarget['profile'],
): Pick<OpenTarget, 'startProbes' | 'run' | 'hostFaults' | 'lost' | 'close'> {
  const slots = profile === 'parser' ? Math.min(parserSlots, tools.host.slots) : tools.host.slots
  const jobs = createQueue<Job>()
  let unused = 1
  const working = [workSlot(0, jobs, tools, first)]
  let inFlight = 0
  return {
    async startProbes() {
      const life = await tools.supervisor.living()
      const starting: Promise<void>[] = []
      for (; unused < slots; unused++) {
        const slot = unused
        const work = (greeted?: Greeted): void =>
          void working.push(workSlot(slot, jobs, tools, greeted))
        const started = startProbe(slot, tools, life)
        // A slot whose probe did not start tries again with its first run, as a slot that was not started does.
        started.catch(() => work())
        starting.push(started.then(work))
      }
      await Promise.all(starting).catch((error: unknown) => {
        const reason = messageOf(error)
        throw new HarnessError(`Host ${tools.host.name} could not start a probe: ${reason}`)
      })
    },
    async run(request) {
      // Slots are started as they are first needed: a single case needs a single probe.
      if (++inFlight > unused && unused < slots) working.push(workSlot(unused++, jobs, tools))
      try {
        return await new Promise((resolve, reject) => jobs.put({ request, resolve, reject }))
      } finally {
        inFlight--
      }
    },
    hostFaults: () => tools.supervisor.faults(),
    lost: () => tools.supervisor.lost(),
    async close() {
      for (const job of jobs.close()) job.reject(new HarnessError('The target was closed.'))
      await tools.supervisor.close()
      tools.server.close()
      await Promise.all(working)
    },
  }
}
