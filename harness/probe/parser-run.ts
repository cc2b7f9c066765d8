import type { Assignment, ChunkedStream } from '../protocol/assignment.ts'
import type { Ending, ProbeReport } from '../protocol/client-log.ts'
import { runningTime } from '../protocol/clock.ts'
import { messageCallback } from './adapter-edge.ts'
import { condensed } from './event-log.ts'
import type { BeginParser, Parser } from './parser.ts'
import { createRecorder, type Recorder } from './recorder.ts'

/** As many logs as somebody would read. */
const differingLimit = 20

/**
 * Profile `parser`: feeds one stream under each of its chunkings. Reports what the first chunking showed, and one
 * chunking for each other thing that was shown. A parser that gets stuck is given no further chunking.
 */
export async function runParser(
  begin: BeginParser,
  { streams = [], steps, deadlineMs }: Pick<Assignment, 'streams' | 'steps' | 'deadlineMs'>,
): Promise<ProbeReport> {
  const awaited = messagesAwaited(steps)
  let report: ProbeReport | undefined
  const shown = new Set<string>()
  const differing: NonNullable<ProbeReport['differing']> = []
  for (const stream of streams) {
    const ending = await parseOnce(begin, stream, awaited, deadlineMs)
    const content = contentOf(ending)
    if (!report) report = { ...ending, waitedMs: 0 }
    else if (!shown.has(content)) differing.push({ chunking: stream.chunking, ...ending })
    shown.add(content)
    if (ending.ended === 'deadline' || differing.length === differingLimit) break
  }
  report ??= { ended: 'steps', waitedMs: 0, client: [] }
  return { ...report, ...(differing.length > 0 && { differing }) }
}

/** How many messages the script waits for before it goes on: so many must come while the stream is open. */
function messagesAwaited(steps: Assignment['steps']): number {
  return steps
    .map((step) => {
      if (!('await' in step)) return 0
      if (step.await === 'message') return 1
      return typeof step.await === 'object' && 'messages' in step.await ? step.await.messages : 0
    })
    .reduce((sum, count) => sum + count, 0)
}

async function parseOnce(
  begin: BeginParser,
  stream: ChunkedStream,
  awaited: number,
  deadlineMs: number,
): Promise<Ending> {
  let progressed = (): void => undefined
  const recorder = createRecorder(() => progressed())
  let doing = 'the start of the parser'
  const parse = async (): Promise<void> => {
    const parser = await begin({
      message: messageCallback(recorder),
      refuse: (problem) => recorder.refuse(problem),
    })
    for (const [index, chunk] of stream.chunks.entries()) {
      if (recorder.refusal !== undefined) return
      doing = `push() of chunk ${index + 1}`
      await parser.push(bytesOf(chunk))
      await turns()
    }
    if (stream.staysOpen) await leave(parser)
    else {
      doing = 'the end of the stream'
      await parser.end()
    }
    await turns()
  }
  const leave = async (parser: Parser): Promise<void> => {
    doing = `${awaited} messages while the stream is open`
    while (messagesIn(recorder) < awaited && recorder.refusal === undefined)
      await new Promise<void>((resolve) => (progressed = resolve))
    doing = 'the parser to leave a stream that stays open'
    await parser.leave()
  }
  const isStuck = await within(
    deadlineMs,
    parse().catch((error: unknown) => recorder.thrown(error)),
  )
  recorder.endEvents()
  const client = condensed(recorder.log)
  if (recorder.refusal !== undefined) return { ended: 'refused', problem: recorder.refusal, client }
  if (!isStuck) return { ended: 'steps', client }
  return { ended: 'deadline', problem: `It was waiting for ${doing} (${stream.chunking}).`, client }
}

/** Whether work is not done in time. */
function within(limitMs: number, work: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = runningTime(limitMs, () => resolve(true))
    void work.finally(() => {
      stop()
      resolve(false)
    })
  })
}

function messagesIn({ log }: Recorder): number {
  return log.filter((entry) => entry.client === 'event').length
}

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port2.addEventListener('message', () => waiting.shift()?.())
channel.port2.start()

/** What a parser does in promises and streams for one chunk is done before the next comes. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 2; turn++)
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
      channel.port1.postMessage(null)
    })
}

function contentOf({ problem, client }: Ending): string {
  return JSON.stringify([problem, client.map((entry) => ({ ...entry, time: 0 }))])
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
