import path from 'node:path'
import { type CorpusCase, projectRoot } from '../../corpus/corpus.ts'
import { reasonNotApplicable } from '../../run/applicability.ts'
import { hostNamed } from '../../hosts/hosts.ts'
import { openTarget } from '../../run/open-target.ts'
import { unavailableReason, type Target } from '../../run/target.ts'
import { targetFor } from '../../run/targets.ts'
import { allEditedLogs } from './edited-logs.ts'
import type { Trial } from './killed.ts'
import { keepingRecords } from './replay.ts'
import { type Baseline, baselineIn, isGood, triedIn, withOpenTarget } from './trial.ts'
import { allWrongClients } from './wrong-clients.ts'

/** Where the cases are tried that the reference does not answer; a later one only has what is left. */
const hosts = ['chromium', 'firefox', 'webkit']

/** What is handed over as it is found out: nothing is in vain when a run is broken off. */
type Take = (name: string, trials: readonly Trial[]) => void

interface Outcome {
  /** Cases that no browser passes, so that no mutant can be told from the truth. */
  notPassed: CorpusCase[]
  /** How many wrong clients could not be tried. */
  faults: number
}

/** Tries edited logs and wrong clients on cases with the browser's own EventSource. */
export async function tryNative(
  cases: readonly CorpusCase[],
  chosen: (name: string) => boolean,
  take: Take,
): Promise<Outcome> {
  let faults = 0
  const patterns = [...allEditedLogs, ...allWrongClients]
    .filter(({ name }) => chosen(name))
    .map(({ on }) => new RegExp(on, 'v'))
  let left = cases.filter(({ id }) => patterns.some((on) => on.test(id)))
  for (const host of hosts) {
    const target = nativeOn(host)
    const asked = left.filter((testCase) => appliesToNative(testCase, host))
    if (asked.length === 0 || unavailableReason(target) !== null) continue
    const passed = await tryEditedLogs(asked, target, chosen, take)
    console.log(`${target.id} as it is passes ${passed.length} of ${asked.length} cases.`)
    faults += await tryWrongClients(passed, host, chosen, take)
    const done = new Set(passed.map(({ testCase }) => testCase))
    left = left.filter((testCase) => !done.has(testCase))
  }
  return { notPassed: left, faults }
}

async function tryEditedLogs(
  cases: readonly CorpusCase[],
  target: Target,
  chosen: (name: string) => boolean,
  take: Take,
): Promise<Baseline[]> {
  return withOpenTarget(openTarget(target), async (opened) => {
    const keeping = keepingRecords(opened)
    const all = await baselineIn(keeping.opened, cases)
    const passed = all.filter(({ verdict }) => isGood(verdict))
    for (const { name, change, on } of allEditedLogs)
      if (chosen(name))
        take(name, await triedIn(keeping.replay(change), name, matching(passed, on)))
    return passed
  })
}

async function tryWrongClients(
  baselines: readonly Baseline[],
  host: string,
  chosen: (name: string) => boolean,
  take: Take,
): Promise<number> {
  let faults = 0
  for (const { name, file, on } of allWrongClients) {
    const tried = matching(baselines, on)
    if (tried.length === 0 || !chosen(name)) continue
    // By the name of the target it is the browser's own: frames and workers are there for it.
    try {
      const opening = openTarget(targetFor('native', file, host))
      take(name, await withOpenTarget(opening, (opened) => triedIn(opened, name, tried)))
    } catch (error) {
      faults++
      console.error(`could not be tried: ${name}: ${String(error)}`)
    }
  }
  return faults
}

function matching(baselines: readonly Baseline[], on: string): Baseline[] {
  return baselines.filter(({ testCase }) => new RegExp(on, 'v').test(testCase.id))
}

function nativeOn(host: string): Target {
  return targetFor('native', path.join(projectRoot, 'implementations/native/adapter.ts'), host)
}

function appliesToNative(testCase: CorpusCase, host: string): boolean {
  const applicant = { profile: 'eventsource', lacks: {}, isNative: true } as const
  return reasonNotApplicable(testCase, { ...applicant, host: hostNamed(host) }) === null
}
