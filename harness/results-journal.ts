/**
 * The journal of a run: what it has measured so far, on disk, so that a run that is killed leaves it. Its lines are
 * JSON: the first is a `Results` without results and the id of the process that writes, each of the others a target or
 * a result.
 */
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
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
 * Begins a journal; one that a run has left behind is replaced. If several processes begin the same one at once, one of
 * them has it.
 *
 * @throws HarnessError if it cannot be written, now or later, or if a run that has not ended is writing it
 */
export function openJournal(file: string, head: Results): Journal {
  refuseWritten(file)
  const begun = `${file}.${process.pid}`
  const descriptor = writing(file, () => {
    mkdirSync(path.dirname(file), { recursive: true })
    return openSync(begun, 'w')
  })
  const write = (line: Head | Line): void =>
    void writing(file, () => writeSync(descriptor, `${JSON.stringify(line)}\n`))
  try {
    write({ process: process.pid, ...head })
    while (!writing(file, () => takesPlace(begun, file))) refuseWritten(file)
  } catch (error) {
    closeSync(descriptor)
    throw error
  } finally {
    rmSync(begun)
  }
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
 * Gives a journal its name, at once and with its head, unless a living process has a journal of that name; one that a
 * run has left behind is gone afterwards.
 */
function takesPlace(begun: string, file: string): boolean {
  if (linked(begun, file)) return true
  const left = `${begun}.left`
  try {
    renameSync(file, left)
  } catch (error) {
    // Another process has taken it away.
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
  // Another process may have put its own in that place since.
  if (otherWriterOf(left) !== undefined) linked(left, file)
  rmSync(left)
  return false
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/**
 * Refuses a journal that a run is writing, which would be spoilt.
 *
 * @throws HarnessError if there is such a run
 */
export function refuseWritten(file: string): void {
  const writer = otherWriterOf(file)
  if (writer === undefined) return
  throw new HarnessError(
    `Process ${writer} is writing ${file}: wait for that run or give another directory for the report; if it is no run, delete the file.`,
  )
}

/** The process that a journal names at its beginning, if it is another one and lives; the first line is long. */
function otherWriterOf(file: string): number | undefined {
  const begin = Buffer.alloc(64)
  try {
    const descriptor = openSync(file, 'r')
    readSync(descriptor, begin)
    closeSync(descriptor)
  } catch {
    // There is none, or nobody can use it.
    return undefined
  }
  const [, writer = process.pid] = /^\{"process":(\d+),/.exec(begin.toString('latin1')) ?? []
  const id = Number(writer)
  return id !== process.pid && isAlive(id) ? id : undefined
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    // It is somebody else's.
    return hasCode(error, 'EPERM')
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
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
