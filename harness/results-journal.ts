/**
 * The journal of a run: what it has measured so far, on disk, so that a run that is killed leaves it. Its lines are
 * JSON: the first is a `Results` without results and the id of the process that writes, each of the others a target or
 * a result.
 */
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { HarnessError } from './errors.ts'
import type { Result, Results, TargetInfo } from './results.ts'

/** How the names of journals end. */
export const journalEnding = '.unfinished.jsonl'

/** A journal's first line. */
type Head = Results & { process: number }

type Line = { target: TargetInfo } | { targetId: string; caseId: string; result: Result }

export interface Journal {
  target(info: TargetInfo): void
  result(targetId: string, caseId: string, result: Result): void
  /** Takes it away: the run has come to its end, and the results are elsewhere. */
  remove(): void
}

/**
 * Begins a journal; one that a run has left behind is replaced.
 *
 * @throws HarnessError if it cannot be written, now or later, or if a run that has not ended is writing it
 */
export function openJournal(file: string, head: Results): Journal {
  refuseWritten(file)
  const descriptor = writing(file, () => {
    mkdirSync(path.dirname(file), { recursive: true })
    return openSync(file, 'w')
  })
  const write = (line: Head | Line): void =>
    void writing(file, () => writeSync(descriptor, `${JSON.stringify(line)}\n`))
  write({ process: process.pid, ...head })
  // Of two that begin at once, one has written over the other.
  refuseWritten(file)
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
 * Refuses a journal that a run is writing, which would be spoilt.
 *
 * @throws HarnessError if there is such a run
 */
export function refuseWritten(file: string): void {
  const writer = writerOf(file)
  if (writer === undefined || writer === process.pid || !isAlive(writer)) return
  throw new HarnessError(
    `Process ${writer} is writing ${file}: wait for that run or give another directory for the report; if it is no run, delete the file.`,
  )
}

/** The process that a journal names at its beginning; the first line is long. */
function writerOf(file: string): number | undefined {
  const begin = Buffer.alloc(64)
  try {
    const descriptor = openSync(file, 'r')
    readSync(descriptor, begin)
    closeSync(descriptor)
  } catch {
    // There is none, or nobody can use it.
    return undefined
  }
  const [, writer] = /^\{"process":(\d+),/.exec(begin.toString('latin1')) ?? []
  return writer === undefined ? undefined : Number(writer)
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    // It is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function writing<Value>(file: string, write: () => Value): Value {
  try {
    return write()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new HarnessError(
      `${file} cannot be written (${why}): what is complete is in it; make room or name another directory.`,
      { cause: error },
    )
  }
}

/**
 * The results that a journal holds, marked as unfinished; a last line that is cut off is left out.
 *
 * @throws SyntaxError if another line is not JSON
 */
export function resultsOfJournal(text: string): Results {
  const [first = '', ...lines] = text.split('\n').slice(0, -1)
  const { process: _writer, ...head } = JSON.parse(first) as Head
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
