import type { Suite } from '@playwright/test/reporter'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * The plan of a Playwright run: which cases each project will run, in order. The reporter knows it before the
 * first worker starts and leaves it in a file; a worker reads it to have several cases in flight although
 * Playwright hands it one test at a time. Without a plan nothing is run ahead.
 */
type Plan = Record<string, string[]>

const variable = 'EVENTSOURCE_CONFORMANCE_PLAN'

/** Leaves the plan for the workers that will be started. */
export function writePlan(suite: Suite): void {
  const plan: Plan = Object.fromEntries(
    suite.suites.map((project) => [project.title, project.allTests().map((test) => test.title)]),
  )
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'eventsource-conformance-')), 'plan.json')
  writeFileSync(file, JSON.stringify(plan))
  process.env[variable] = file
}

/** Where this run's plan is; undefined if there is none. */
export function planFile(): string | undefined {
  return process.env[variable]
}

let plan: Plan | undefined

/** The cases planned after one, in the same chapter: they come to the same worker. */
export function plannedAfter(project: string, caseId: string, count: number): string[] {
  const file = planFile()
  if (file === undefined) return []
  plan ??= JSON.parse(readFileSync(file, 'utf8')) as Plan
  const chapter = `${caseId.split('/')[0]}/`
  const cases = (plan[project] ?? []).filter((id) => id.startsWith(chapter))
  const position = cases.indexOf(caseId)
  return position === -1 ? [] : cases.slice(position + 1, position + 1 + count)
}
