import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { bundleAdapter } from '../bundle/bundle-adapter.ts'
import { projectRoot } from '../corpus/corpus.ts'
import { HarnessError } from '../errors.ts'
import { runningTime } from '../protocol/clock.ts'
import { createQueue } from '../run/queue.ts'
import { type Answer, type Shown, shownBy } from './answer.ts'
import type { ParserInfo, ThreadOrder } from './thread-messages.ts'

/** Parsers in a thread of this Node. */
export interface Parsers {
  readonly names: readonly string[]
  shown(name: string): Shown
  /**
   * What parsers make of streams, each of which is given in chunks.
   *
   * @returns for each parser an answer for each stream
   */
  ask(parsers: readonly string[], streams: readonly Uint8Array[][]): Promise<Answer[][]>
  close(): Promise<void>
}

/** A thread that has not answered after this time is in a loop. */
const loopMs = 10_000

const threadFile = new URL('parser-thread.js', import.meta.url)

/** The adapters of the project that export a parser: name → file. */
export function parserAdapters(): Record<string, string> {
  const folder = path.join(projectRoot, 'implementations')
  const files = readdirSync(folder)
    .map((name): [string, string] => [name, path.join(folder, name, 'adapter.ts')])
    .filter(([, file]) => existsSync(file))
    .filter(([, file]) => /^export const (parse|read)\b/mu.test(readFileSync(file, 'utf8')))
  return Object.fromEntries(files)
}

interface ParsersOptions {
  /** Milliseconds of running time after which a thread that has not answered is in a loop. */
  limitMs?: number
  threads?: number
}

/** So many answers are asked of a thread at a time: a busy machine gives them long before a thread counts as in a loop. */
const answersAtATime = 600

/**
 * Loads parsers into threads.
 *
 * @param adapters name → file
 * @throws HarnessError if one of them cannot be used
 */
export async function openParsers(
  adapters: Readonly<Record<string, string>>,
  { limitMs = loopMs, threads: count = 1 }: ParsersOptions = {},
): Promise<Parsers> {
  const bundles = Object.fromEntries(
    await Promise.all(
      Object.entries(adapters).map(async ([name, file]) => [name, await bundleAdapter(file)]),
    ),
  ) as Record<string, string>
  const threads = await Promise.all(
    Array.from({ length: count }, () => openThread(bundles, limitMs)),
  )
  const idle = createQueue<ParserThread>()
  for (const thread of threads) idle.put(thread)
  const infos = threads[0]?.infos ?? []
  const lacks = new Map(infos.map((info) => [info.name, info.lacks]))
  const broken = infos.find(({ error }) => error !== undefined)
  if (broken)
    throw new HarnessError(`The adapter of ${broken.name} cannot be used: ${broken.error}`)
  return {
    names: [...lacks.keys()],
    shown: (name) => shownBy(lacks.get(name) ?? {}),
    async ask(parsers, streams) {
      const most = Math.max(1, Math.floor(answersAtATime / Math.max(1, parsers.length)))
      const size = Math.max(1, Math.min(most, Math.ceil(streams.length / threads.length)))
      const starts = Array.from({ length: Math.ceil(streams.length / size) }, (_, at) => at * size)
      const answers: Answer[][] = parsers.map(() => [])
      const work = async (start: number): Promise<void> => {
        const thread = await idle.take()
        if (!thread) throw closedError()
        try {
          for (const [parser, given] of (
            await thread.ask(parsers, streams.slice(start, start + size))
          ).entries())
            for (const [at, answer] of given.entries()) answers[parser]![start + at] = answer
        } finally {
          idle.put(thread)
        }
      }
      await Promise.all(starts.map(work))
      return answers
    },
    async close() {
      idle.close()
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

/** A thread that is replaced by another one if a parser is in a loop. */
type ParserThread = Awaited<ReturnType<typeof openThread>>

const closedError = (): HarnessError => new HarnessError('The parsers were closed.')

async function openThread(bundles: Record<string, string>, limitMs: number) {
  let thread = await startThread(bundles)
  let isClosed = false
  const ask: Parsers['ask'] = async (parsers, streams) => {
    const order = { parsers: [...parsers], streams: [...streams] }
    const answers = await answerOf(thread.worker, order, limitMs)
    if (typeof answers !== 'string') return answers
    if (isClosed) throw closedError()
    await thread.worker.terminate()
    thread = await startThread(bundles)
    // Somebody is in a loop: who, and in which stream?
    const half = (length: number): number => Math.ceil(length / 2)
    if (parsers.length > 1) {
      const at = half(parsers.length)
      const first = await ask(parsers.slice(0, at), streams)
      return [...first, ...(await ask(parsers.slice(at), streams))]
    }
    if (streams.length > 1) {
      const at = half(streams.length)
      const [first = []] = await ask(parsers, streams.slice(0, at))
      const [second = []] = await ask(parsers, streams.slice(at))
      return [[...first, ...second]]
    }
    return [[{ messages: [], early: 0, reconnectionTime: null, problem: answers }]]
  }
  return {
    infos: thread.infos,
    ask,
    async close() {
      isClosed = true
      await thread.worker.terminate()
    },
  }
}

async function startThread(bundles: Record<string, string>) {
  const worker = new Worker(threadFile, {
    workerData: bundles,
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  const infos = await new Promise<ParserInfo[]>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  worker.unref()
  return { worker, infos }
}

/** In a sentence why there are none if the thread does not answer. */
function answerOf(
  worker: Worker,
  order: ThreadOrder,
  limitMs: number,
): Promise<Answer[][] | string> {
  return new Promise((resolve) => {
    const settle = (answers: Answer[][] | string): void => {
      stop()
      worker.off('message', settle).off('exit', end)
      resolve(answers)
    }
    const end = (): void => settle('It ended its thread.')
    const stop = runningTime(limitMs, () => settle(`It did not return within ${limitMs / 1000} s.`))
    worker.once('message', settle).once('exit', end)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(order)
  })
}
