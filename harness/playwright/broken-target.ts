import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { planFile } from './plan.ts'

/**
 * A target that could not be opened is remembered beside the plan, for Playwright starts a new worker after every
 * failed test: the first one tells, the others need not try for as long again.
 */
export function markBroken(target: string, reason: string): void {
  const file = markOf(target)
  if (file !== null) writeFileSync(file, reason)
}

/** Why a target could not be opened in this run; null if it could, or none has tried. */
export function brokenReason(target: string): string | null {
  const file = markOf(target)
  return file !== null && existsSync(file) ? readFileSync(file, 'utf8') : null
}

function markOf(target: string): string | null {
  const plan = planFile()
  return plan === undefined ? null : path.join(path.dirname(plan), `broken-${target}`)
}
