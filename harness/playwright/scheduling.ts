import { availableParallelism, totalmem } from 'node:os'
import { startScheduler } from '../run/scheduler.ts'
import { serveDeliveries } from './deliveries.ts'
import { asFailure, onPlanKnown, type RunnerPlugin } from './internals.ts'
import { plannedTargets, removePlan, writePlan } from './plan.ts'

/** A lane has a harness and a browser of its own. */
const bytesPerLane = 2 * 1024 ** 3

/** The processors are busy for half of the time that a lane takes: the rest is waiting that the cases demand. */
const lanesPerProcessor = 1.5

/** How many lanes this machine has the processors and the memory for. */
export function laneCount(): number {
  const wanted = Math.ceil(availableParallelism() * lanesPerProcessor)
  return Math.max(1, Math.min(wanted, Math.floor(totalmem() / bytesPerLane)))
}

/** Runs the cases beside Playwright, whose tests tell what came of them: as many lanes as it has workers. */
export function scheduling(): RunnerPlugin {
  let end = (): Promise<void> => Promise.resolve()
  return {
    name: 'scheduling',
    async setup(config, _directory, reporter) {
      const scheduler = startScheduler({ count: config.workers })
      const deliveries = await serveDeliveries(scheduler)
      end = async () => {
        deliveries.close()
        await scheduler.close()
        removePlan()
        if (scheduler.faults().length > 0) throw asFailure(scheduler.faults().join('\n'))
      }
      onPlanKnown(reporter, (suite) => {
        const targets = plannedTargets(suite)
        writePlan(targets, deliveries.url, suite)
        scheduler.begin(targets)
      })
    },
    teardown: () => end(),
  }
}
