import type { Suite } from '@playwright/test/reporter'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PlannedTarget } from '../run/scheduler.ts'
import type { TargetOption } from './target-fixture.ts'

/** What Playwright's workers need to know of the run; its main process leaves it in a file. */
interface Plan {
  /** Where results are delivered: a URL without a slash at its end. */
  deliveries: string
  /** The ids of all cases that some project runs. */
  cases: string[]
  /** All targets, those whose host is missing too, by the names of their projects. */
  targets: Record<string, TargetOption['target']>
}

const variable = 'EVENTSOURCE_CONFORMANCE_PLAN'

/** What Playwright will run, by project and repetition, in its order. Hosts that are missing have no cases. */
export function plannedTargets(suite: Suite): PlannedTarget[] {
  const planned = new Map<string, PlannedTarget>()
  for (const project of suite.suites) {
    const description = descriptionOf(project)
    // Other projects of a user's have tests of their own, in files of any name.
    if (!description) continue
    for (const { title, repeatEachIndex: repetition, location } of project.allTests()) {
      // A source map may give a file of the package its first name.
      if (!/cases\.spec\.[jt]s$/.test(location.file)) continue
      const key = `${project.title} ${repetition}`
      const target = planned.get(key) ?? {
        target: project.title,
        description,
        repetition,
        cases: [],
      }
      target.cases.push(title)
      planned.set(key, target)
    }
  }
  return [...planned.values()]
}

function descriptionOf(project: Suite): TargetOption['target'] {
  const { target } = (project.project()?.use ?? {}) as Partial<TargetOption>
  return target
}

/** Leaves the plan for the workers that will be started. */
export function writePlan(
  planned: readonly PlannedTarget[],
  deliveries: string,
  suite: Suite,
): void {
  const cases = [...new Set(planned.flatMap((target) => target.cases))]
  const targets = Object.fromEntries(
    suite.suites.map((project) => [project.title, descriptionOf(project)]),
  )
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'eventsource-conformance-')), 'plan.json')
  writeFileSync(file, JSON.stringify({ deliveries, cases, targets } satisfies Plan))
  process.env[variable] = file
}

/** Takes the file away; that there was a plan is known still. */
export function removePlan(): void {
  const file = process.env[variable]
  if (file !== undefined) rmSync(path.dirname(file), { recursive: true, force: true })
}

/** Whether tests have begun in this run. */
export function isPlanned(): boolean {
  return process.env[variable] !== undefined
}

/** The plan of this run; undefined if no tests have begun. */
export function readPlan(): Plan | undefined {
  const file = process.env[variable]
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as Plan)
}
