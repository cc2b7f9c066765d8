import type { Suite } from '@playwright/test/reporter'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PlannedTarget } from '../run/scheduler.ts'

/** What Playwright's workers need to know of the run; its main process leaves it in a file. */
interface Plan {
  /** Where results are delivered: a URL without a slash at its end. */
  deliveries: string
  /** The ids of all cases that some project runs. */
  cases: string[]
  /** The ids of all targets that are run, or whose host is missing: the names of the projects. */
  targets: readonly string[]
}

const variable = 'EVENTSOURCE_CONFORMANCE_PLAN'

/** What Playwright will run, by project and repetition, in its order. Hosts that are missing have no cases. */
export function plannedTargets(suite: Suite): PlannedTarget[] {
  const planned = new Map<string, PlannedTarget>()
  for (const project of suite.suites)
    for (const { title, repeatEachIndex: repetition, location } of project.allTests()) {
      if (!location.file.endsWith('cases.spec.ts')) continue
      const key = `${project.title} ${repetition}`
      const target = planned.get(key) ?? { target: project.title, repetition, cases: [] }
      target.cases.push(title)
      planned.set(key, target)
    }
  return [...planned.values()]
}

/** Leaves the plan for the workers that will be started. */
export function writePlan(
  planned: readonly PlannedTarget[],
  deliveries: string,
  targets: readonly string[],
): void {
  const cases = [...new Set(planned.flatMap((target) => target.cases))]
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'eventsource-conformance-')), 'plan.json')
  writeFileSync(file, JSON.stringify({ deliveries, cases, targets } satisfies Plan))
  process.env[variable] = file
}

/** The plan of this run; undefined if no tests have begun. */
export function readPlan(): Plan | undefined {
  const file = process.env[variable]
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as Plan)
}
