import type { Assignment, ChunkedStream, StreamPart } from '../protocol/assignment.ts'
import type { Ending, ProbeReport } from '../protocol/client-log.ts'
import { now, runningTime } from '../protocol/clock.ts'
import { condensed } from './event-log.ts'
import type { BeginParser, Parser } from './parser.ts'
import { noteProcessorTime, type ProcessorClock } from './processor-time.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { turn } from './turn.ts'

/** Runs code as one owner, of which it names the recorder: what it leaves unhandled goes there. */
export type AsOwner = <T>(act: (own: (recorder: Recorder) => void) => T) => T

/** So many tasks a parser has after its end. */
const turnsAfter = 3

/** How long it may take, in ms, until the harness is told that the run goes on, or it takes the probe for hung. */
const tellMs = 1000

/** As many logs as somebody would read. */
const differingLimit = 20

/**
 * Profile `parser`: feeds one stream under each of its chunkings. Reports what the first chunking showed, and one
 * chunking for each other thing that was shown. A parser that gets stuck is given no further chunking.
 *
 * @param asOwner runs each chunking as an owner of its own
 * @param tell tells the harness that the run goes on
 */
export async function runParser(
  begin: BeginParser,
  {
    run,
    streams = [],
    deadlineMs,
    marks,
  }: Pick<Assignment, 'run' | 'streams' | 'deadlineMs' | 'marks'>,
  asOwner: AsOwner = (act) => act(() => undefined),
  tell: () => Promise<void> = () => Promise.resolve(),
  processorClock?: ProcessorClock,
): Promise<ProbeReport> {
  // No closure is made after a wait; `play` in probe.ts says why.
  let told = now()
  const goesOn = async (): Promise<void> => {
    if (now() - told < tellMs) return
    await tell()
    told = now()
  }
  const parsed = (stream: ChunkedStream): Promise<Ending> =>
    asOwner((own) => parseOnce(begin, stream, deadlineMs, own, goesOn, { marks, processorClock }))
  let first: Ending | undefined
  const shown = new Set<string>()
  const differing: NonNullable<ProbeReport['differing']> = []
  for (const stream of streams) {
    const ending = await parsed(stream)
    const content = contentOf(ending)
    if (!first) first = ending
    else if (!shown.has(content)) differing.push({ chunking: stream.chunking, ...ending })
    shown.add(content)
    if (ending.ended === 'deadline' || differing.length === differingLimit) break
    await goesOn()
  }
  first ??= { ended: 'steps', client: [] }
  return { ...first, run, waitedMs: 0, ...(differing.length > 0 && { differing }) }
}

/** At which messages the processor time is asked for, and of whom. */
interface Metering {
  marks: readonly string[] | undefined
  processorClock: ProcessorClock | undefined
}

async function parseOnce(
  begin: BeginParser,
  { chunking, chunks, leaveAfter }: ChunkedStream,
  deadlineMs: number,
  own: (recorder: Recorder) => void,
  goesOn: () => Promise<void>,
  { marks, processorClock }: Metering,
): Promise<Ending> {
  const count = createCount()
  const bytes = bytesIn(chunks)
  let over = (): void => undefined
  const refused = new Promise<void>((resolve) => (over = resolve))
  const recorder = createRecorder(
    () => {
      if (recorder.refusal !== undefined) return over()
      // One that makes up messages may never come to an end.
      if (count.add() > bytes)
        recorder.refuse(
          `The parser gave more messages than the stream has bytes, which is ${bytes}.`,
        )
    },
    (entry) => noteProcessorTime(entry, marks, processorClock),
  )
  own(recorder)
  let doing = 'the parser to begin'
  let chunk = 0
  const start = (): Promise<Parser> =>
    begin({ recorder, chunk: () => chunk, ...(leaveAfter !== undefined && { leaveAfter }) })
  const end = async (parser: Parser): Promise<void> => {
    doing = 'the parser to end after its stream'
    await parser.end()
  }
  const messages = async (many: number, { ended }: Parser): Promise<void> => {
    doing = `message ${many} of a stream that stays open`
    await Promise.race([count.reached(many), ...(ended ? [ended] : [])])
  }
  const parse = async (): Promise<void> => {
    let parser = await start()
    for (const part of chunks) {
      if (recorder.refusal !== undefined) return
      if (typeof part === 'string') {
        doing = `push() of chunk ${++chunk}`
        await parser.push(bytesOf(part))
        await turn()
        await goesOn()
      } else if ('afterMessages' in part) await messages(part.afterMessages, parser)
      else {
        await end(parser)
        parser = await start()
      }
    }
    if (leaveAfter === undefined) await end(parser)
    else {
      await messages(leaveAfter, parser)
      doing = 'the parser to leave a stream that stays open'
      await parser.leave?.()
      await parser.ended
    }
    await turn()
  }
  const parsed = parse().catch((error: unknown) => recorder.thrown(error))
  const isStuck = await isLongerThan(deadlineMs, Promise.race([parsed, refused]))
  const gaveUp = {
    gaveUpAt: now(),
    ...(processorClock && { gaveUpProcessorMs: processorClock() }),
  }
  // What it leaves unhandled belongs to this chunking, not to the next.
  for (let turns = 0; turns < turnsAfter; turns++) await turn()
  recorder.endEvents()
  const client = condensed(recorder.log)
  if (recorder.refusal !== undefined) return { ended: 'refused', problem: recorder.refusal, client }
  if (!isStuck) return { ended: 'steps', client }
  const problem = `It was waiting for ${doing} (${chunking}).`
  return { ended: 'deadline', ...gaveUp, problem, client }
}

/** How many messages there were, for whoever waits for so many. */
function createCount(): { add(): number; reached(count: number): Promise<void> } {
  let count = 0
  let waiting: { for: number; reached: () => void }[] = []
  return {
    add() {
      count++
      for (const each of waiting) if (each.for <= count) each.reached()
      waiting = waiting.filter((each) => each.for > count)
      return count
    },
    reached: (wanted) =>
      new Promise((reached) => {
        if (wanted <= count) reached()
        else waiting.push({ for: wanted, reached })
      }),
  }
}

function isLongerThan(limitMs: number, work: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = runningTime(limitMs, () => resolve(true))
    void work.finally(() => {
      stop()
      resolve(false)
    })
  })
}

/**
 * Two logs that differ in nothing but when things came are alike: chunkings differ in that. What a program wrote to
 * standard error may be about another stream.
 */
function contentOf({ problem, client }: Ending): string {
  const shown = client.filter((entry) => entry.client !== 'report' || entry.what !== 'printed')
  return JSON.stringify([
    problem,
    shown.map((entry) => ({ ...entry, time: 0, chunk: 0, processorMs: 0 })),
  ])
}

function bytesIn(chunks: readonly StreamPart[]): number {
  return chunks.reduce((sum, part) => sum + (typeof part === 'string' ? atob(part).length : 0), 0)
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
