/**
 * A thread that feeds streams to parsers. All streams of an order and all parsers are fed side by side, chunk by chunk,
 * with one turn of the event loop after each: that is what costs time.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { createRecorder } from '../probe/recorder.ts'
import type { BeginParser, Parser } from '../probe/parser.ts'
import { adapterFrom } from '../probe/profile.ts'
import { turn } from '../probe/turn.ts'
import type { ClientEntry } from '../protocol/client-log.ts'
import type { Answer } from './answer.ts'
import type { ParserInfo, ThreadOrder } from './thread-messages.ts'

/** A parser has so long to come to its end after that of the stream. */
const endLimitMs = 3000
/** Turns between the end of the stream and the moment at which what has come counts. */
const turnsAfter = 3

const begins = new Map<string, BeginParser>()
const infos: ParserInfo[] = []
for (const [name, file] of Object.entries(workerData as Record<string, string>))
  try {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>
    const adapter = adapterFrom(module)
    if (adapter.profile !== 'parser') continue
    begins.set(name, adapter.begin)
    infos.push({ name, lacks: { ...adapter.about.lacks } })
  } catch (error) {
    infos.push({ name, lacks: {}, error: String(error) })
  }

// What a parser leaves unhandled does not end the thread; that it gave no answer shows all the same.
process.on('unhandledRejection', () => undefined)
process.on('uncaughtException', () => undefined)

parentPort?.on('message', (order: ThreadOrder) => {
  void answersOf(order).then((answers) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(answers)
  })
})
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(infos)

/** Parsers in order, and for each the streams in order. */
async function answersOf({ parsers, streams }: ThreadOrder): Promise<Answer[][]> {
  const jobs = parsers.map((name) => streams.map((chunks) => startJob(begins.get(name)!, chunks)))
  const all = jobs.flat()
  await Promise.all(all.map((job) => job.begun))
  const most = Math.max(0, ...streams.map((chunks) => chunks.length))
  for (let index = 0; index < most; index++) {
    await settled(all.map((job) => job.push(index)))
    await turn()
  }
  for (const job of all) job.mark()
  await settled(all.map((job) => job.end()))
  for (let turns = 0; turns < turnsAfter; turns++) await turn()
  return jobs.map((ofParser) => ofParser.map((job) => job.answer()))
}

/** Waits for what takes no longer than the limit; a job that is not done then says so itself. */
async function settled(work: (Promise<void> | undefined)[]): Promise<void> {
  const pending = work.filter((each) => each !== undefined)
  if (pending.length === 0) return
  const limit = new AbortController()
  const over = delay(endLimitMs, undefined, { signal: limit.signal }).catch(() => undefined)
  await Promise.race([Promise.all(pending), over])
  limit.abort()
}

function startJob(begin: BeginParser, chunks: readonly Uint8Array[]) {
  const bytes = chunks.reduce((sum, { length }) => sum + length, 0)
  let problem: string | null = null
  let waiting: string | null = null
  let count = 0
  let early = 0
  let chunk = 0
  let parser: Parser | undefined
  const fails = (error: unknown): void => {
    problem ??= `It threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`
  }
  const recorder = createRecorder(() => {
    if (++count > bytes) recorder.refuse('It gave more messages than the stream has bytes.')
  })
  const doing = async (what: string, work: void | Promise<void>): Promise<void> => {
    waiting = what
    await work
    waiting = null
  }
  /** Calls the parser; a promise only if there is something to wait for. */
  const call = (what: string, act: (on: Parser) => void | Promise<void>) => {
    if (problem !== null || waiting !== null || !parser || recorder.refusal !== undefined) return
    try {
      const work = act(parser)
      if (work) return doing(what, work).catch(fails)
    } catch (error) {
      fails(error)
    }
    return undefined
  }
  return {
    begun: begin({ recorder, chunk: () => chunk }).then((one) => void (parser = one), fails),
    push(index: number) {
      const next = chunks[index]
      if (!next) return
      chunk++
      // A parser may keep or change what it is given.
      return call('push()', (on) => on.push(next.slice()))
    },
    mark: () => void (early = count),
    end: () => call('the end', (on) => on.end()),
    answer(): Answer {
      recorder.endEvents()
      const stuck = waiting === null ? null : `It did not come back from ${waiting}.`
      return {
        messages: recorder.log.flatMap(messageOf),
        early,
        reconnectionTime: recorder.log.reduce(laterTime, null),
        problem: problem ?? recorder.refusal ?? stuck,
      }
    },
  }
}

function messageOf(entry: ClientEntry): Answer['messages'] {
  if (entry.client !== 'event') return []
  const { type, data, lastEventId } = entry
  return [{ type: textOf(type), data: textOf(data), lastEventId: textOf(lastEventId) }]
}

function textOf(text: unknown): string {
  return typeof text === 'string' ? text : JSON.stringify(text)
}

function laterTime(before: number | null, entry: ClientEntry): number | null {
  return entry.client === 'report' && entry.what === 'reconnectionTime'
    ? Number(entry.value)
    : before
}
