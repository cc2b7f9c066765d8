/**
 * The journal of a run: what it has measured so far, on disk, so that a run that is killed leaves it. Its lines are
 * JSON: the first is a `Results` without results, each of the others a target or a result.
 */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import type { Result, Results, TargetInfo } from './results.ts'

/** How the names of journals end. */
export const journalEnding = '.unfinished.jsonl'

type Line = { target: TargetInfo } | { targetId: string; caseId: string; result: Result }

export interface Journal {
  target(info: TargetInfo): void
  result(targetId: string, caseId: string, result: Result): void
  /** Takes it away: the run has come to its end, and the results are elsewhere. */
  remove(): void
}

/** Begins a journal; an older one is replaced. */
export function openJournal(file: string, head: Results): Journal {
  const descriptor = openSync(file, 'w')
  const write = (line: Results | Line): void =>
    void writeSync(descriptor, `${JSON.stringify(line)}\n`)
  write(head)
  return {
    target: (target) => write({ target }),
    result: (targetId, caseId, result) => write({ targetId, caseId, result }),
    remove() {
      closeSync(descriptor)
      rmSync(file)
    },
  }
}

/**
 * The results that a journal holds, marked as unfinished; a last line that is cut off is left out.
 *
 * @throws SyntaxError if another line is not JSON
 */
export function resultsOfJournal(text: string): Results {
  const [first = '', ...lines] = text.split('\n').slice(0, -1)
  const head = JSON.parse(first) as Results
  const targets = new Map<string, TargetInfo>()
  const results: Results['results'] = {}
  for (const line of lines) {
    const entry = JSON.parse(line) as Line
    if ('target' in entry) targets.set(entry.target.id, entry.target)
    else (results[entry.targetId] ??= {})[entry.caseId] = entry.result
  }
  const environment = { ...head.environment, unfinished: true as const }
  return { ...head, environment, targets: [...targets.values()], results }
}
