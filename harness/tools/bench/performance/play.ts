import type { ClientCallbacks, Connect, Message, Parse, Read } from '../../../adapter.ts'
import { type BeginParser, pushing, streaming } from '../../../probe/parser.ts'
import type { Recorder } from '../../../probe/recorder.ts'
import { marks, type Workload } from './workloads.ts'

/** One stream, read to its end. */
export interface Played {
  timeMs: number
  messages: number
  /** Keeps parser or connection from being collected, until it is called. */
  release(): void
}

/** Nothing takes longer: what is slower is not measured at this size. */
const limitMs = 60_000

/** Processor time of the process if the host tells it: what else the machine does matters less. */
function clockMs(): number {
  const { process } = globalThis as { process?: NodeJS.Process }
  if (!process?.cpuUsage) return performance.now()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export type Play = (workload: Workload, size: number) => Promise<Played>

/** Counts messages where the suite would record them. */
function countingRecorder(): { recorder: Recorder; count(): number } {
  let messages = 0
  const nothing = (): void => undefined
  const recorder: Recorder = {
    log: [],
    refusal: undefined,
    isSpoilt: false,
    add: nothing,
    event: () => void messages++,
    report: nothing,
    endEvents: nothing,
    refuse(problem) {
      throw new Error(problem)
    },
    thrown(error) {
      throw error
    },
    unhandled: nothing,
  }
  return { recorder, count: () => messages }
}

/** A parser that takes chunks, or one that reads a stream. */
export function playParser(exported: { parse: Parse } | { read: Read }): Play {
  const begin: BeginParser =
    'parse' in exported ? pushing(exported.parse) : streaming(exported.read)
  return async (workload, size) => {
    const chunks = chunksOf(workload, size)
    const { recorder, count } = countingRecorder()
    const parser = await begin({ recorder, chunk: () => 0 })
    const started = clockMs()
    for (const chunk of chunks) {
      const pushed = parser.push(chunk)
      if (pushed) await pushed
    }
    await parser.end()
    return { timeMs: clockMs() - started, messages: count(), release: () => void parser }
  }
}

/** A client of callbacks. */
export function playClient(connect: Connect, control: string): Play {
  return (workload, size) =>
    timed(workload, async (onMessage, onError) => {
      const nothing = (): void => undefined
      const on: ClientCallbacks = {
        open: nothing,
        message: ({ data }: Message) => onMessage(data),
        error: onError,
        reconnectionTime: nothing,
        comment: nothing,
        malformed: nothing,
        id: nothing,
      }
      const connection = await connect(addressOf(control, workload, size), on, {})
      return () => connection.close()
    })
}

/** The interface of the standard. */
export function playEventSource(Implementation: typeof EventSource, control: string): Play {
  return (workload, size) =>
    timed(workload, (onMessage, onError) => {
      const source = new Implementation(addressOf(control, workload, size))
      source.addEventListener('message', ({ data }) => onMessage(String(data)))
      source.addEventListener('error', onError)
      return Promise.resolve(() => source.close())
    })
}

type Open = (
  onMessage: (data: string) => void,
  onError: (error: unknown) => void,
) => Promise<() => void>

function timed({ name }: Workload, open: Open): Promise<Played> {
  return new Promise((resolve, reject) => {
    let messages = 0
    let started = Number.NaN
    let close: Promise<() => void> | undefined
    const release = (): void => void close?.then((act) => act())
    const fail = (why: string): void => {
      clearTimeout(timer)
      release()
      reject(new Error(`${name}: ${why}`))
    }
    const timer = setTimeout(() => fail(`longer than ${limitMs / 1000} s`), limitMs)
    close = open(
      (data) => {
        if (data === marks.first) started = clockMs()
        else if (data !== marks.last) messages++
        else {
          clearTimeout(timer)
          resolve({ timeMs: clockMs() - started, messages, release })
        }
      },
      () => fail('the connection was lost'),
    )
    close.catch((error: unknown) => fail(String(error)))
  })
}

function addressOf(control: string, { name }: Workload, size: number): string {
  return `${control}/stream?${new URLSearchParams({ workload: name, size: String(size) }).toString()}`
}

function chunksOf({ text, chunkBytes }: Workload, size: number): Uint8Array[] {
  const bytes = new TextEncoder().encode(text(size))
  if (chunkBytes >= bytes.length) return [bytes]
  return Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, index) =>
    bytes.slice(index * chunkBytes, (index + 1) * chunkBytes),
  )
}
