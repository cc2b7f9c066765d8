import type { Parse } from '../adapter.ts'
import type { ClientLog, ProbeReport } from '../protocol/client-log.ts'
import type { ChunkedStream } from '../protocol/assignment.ts'
import { messageEntry } from './callback-client.ts'
import { condensed } from './event-log.ts'
import { createRecorder } from './recorder.ts'

/**
 * Profile `parser`: feeds one stream under each of its chunkings. Reports the log of the first chunking,
 * and the first log that differs from it.
 */
export function runParser(parse: Parse, streams: readonly ChunkedStream[]): ProbeReport {
  const [first, ...others] = streams
  const log = first ? parseOnce(parse, first) : []
  const report: ProbeReport = { ended: 'steps', waitedMs: 0, log }
  for (const stream of others) {
    const differing = parseOnce(parse, stream)
    if (content(differing) !== content(log))
      return { ...report, differing: { chunking: stream.chunking, log: differing } }
  }
  return report
}

function parseOnce(parse: Parse, stream: ChunkedStream): ClientLog {
  const recorder = createRecorder(() => undefined)
  try {
    const parser = parse({ message: (message) => recorder.event(messageEntry(message)) })
    for (const chunk of stream.chunks) parser.push(bytesOf(chunk))
    parser.end()
  } catch (error) {
    recorder.thrown(error)
  }
  return condensed(recorder.log)
}

function content(log: ClientLog): string {
  return JSON.stringify(log.map((entry) => ({ ...entry, time: 0 })))
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
