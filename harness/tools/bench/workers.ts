/**
 * Whether verdicts depend on what else the machine does: a slice of the corpus on the same targets, with several numbers of
 * workers, and beside programs that do nothing but keep a processor busy.
 */
import type { CorpusCase } from '../../corpus/corpus.ts'
import { HarnessError } from '../../errors.ts'
import { startProcess } from '../../hosts/child-process.ts'
import type { Result } from '../../results.ts'
import { type PlannedTarget, startScheduler } from '../../run/scheduler.ts'
import { type Target, unavailableReason } from '../../run/target.ts'
import { aligned } from './aligned.ts'

/** What else the machine does while the slice is run. */
interface Setting {
  workers: number
  busyLoops: number
}

const settings: readonly Setting[] = [
  ...[1, 2, 4, 8].map((workers) => ({ workers, busyLoops: 0 })),
  { workers: 2, busyLoops: 2 },
]

/** What a slice came to in one setting: "target case" → verdict. */
export interface SettingMeasurement extends Setting {
  elapsedMs: number
  verdicts: ReadonlyMap<string, string>
}

/** The first case of each file of the corpus. */
function sliceOf(cases: readonly CorpusCase[]): CorpusCase[] {
  return cases.filter(
    ({ slow, file }, index) => !slow && cases.findIndex((each) => each.file === file) === index,
  )
}

/**
 * Runs the slice on every target once in each setting.
 *
 * @throws HarnessError if a target cannot be run to its end
 */
export async function measureWorkers(
  targets: readonly Target[],
  cases: readonly CorpusCase[],
): Promise<SettingMeasurement[]> {
  const plan = targets
    .filter((target) => unavailableReason(target) === null)
    .map(({ id, implementation, adapterFile, host }) => ({
      target: id,
      description: { implementation, adapterFile, host: host.name },
      repetition: 0,
      cases: sliceOf(cases).map((each) => each.id),
    }))
  const measurements: SettingMeasurement[] = []
  for (const setting of settings) measurements.push(await measureSetting(setting, plan))
  return measurements
}

async function measureSetting(
  setting: Setting,
  plan: readonly PlannedTarget[],
): Promise<SettingMeasurement> {
  const loops = Array.from({ length: setting.busyLoops }, () =>
    startProcess(process.execPath, ['--eval', 'for (;;);'], { env: process.env }),
  )
  const scheduler = startScheduler({ count: setting.workers })
  const started = performance.now()
  try {
    scheduler.begin(plan)
    const deliveries = await Promise.all(
      plan.flatMap(({ target, repetition, cases }) =>
        cases.map(async (id) => {
          const delivery = await scheduler.delivery(target, repetition, id)
          if ('broken' in delivery)
            throw new HarnessError(`${target} is not measured: ${delivery.broken}`)
          return [`${target} ${id}`, wordsOf(delivery.result)] as const
        }),
      ),
    )
    return {
      ...setting,
      elapsedMs: performance.now() - started,
      verdicts: new Map(deliveries),
    }
  } finally {
    await scheduler.close()
    for (const loop of loops) loop.kill('SIGKILL')
  }
}

function wordsOf({ verdict, outcome }: Result): string {
  return outcome === undefined ? verdict : `${verdict} ${outcome}`
}

/** The verdicts that are not the same in all settings, in a line each. */
export function differingVerdicts(measurements: readonly SettingMeasurement[]): string[] {
  const [first] = measurements
  return [...(first?.verdicts.keys() ?? [])].flatMap((key) => {
    const seen = measurements.map(({ verdicts }) => verdicts.get(key) ?? 'none')
    return new Set(seen).size > 1 ? [`${key}: ${seen.join(', ')}`] : []
  })
}

/** The settings as a table, and below it what differs. */
export function workersTable(measurements: readonly SettingMeasurement[]): string {
  const rows = measurements.map(({ workers, busyLoops, elapsedMs, verdicts }) => [
    `${workers} ${workers === 1 ? 'worker' : 'workers'}${busyLoops > 0 ? `, ${busyLoops} busy loops` : ''}`,
    String(verdicts.size),
    (elapsedMs / 1000).toFixed(1),
  ])
  const differing = differingVerdicts(measurements)
  return [
    aligned([['setting', 'verdicts', 's'], ...rows]),
    differing.length === 0 ? 'All verdicts are the same in each.' : differing.join('\n'),
  ].join('\n')
}
