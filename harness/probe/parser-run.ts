import type { Parse } from '../adapter.ts'
import type { ChunkedStream } from '../protocol/assignment.ts'
import type { Ending, ProbeReport } from '../protocol/client-log.ts'
import { messageCallback, problemOfReturned } from './adapter-edge.ts'
import { condensed } from './event-log.ts'
import { createRecorder } from './recorder.ts'

/**
 * Profile `parser`: feeds one stream under each of its chunkings. Reports what the first chunking showed, and the
 * first one that shows something else.
 */
export function runParser(parse: Parse, [first, ...others]: readonly ChunkedStream[]): ProbeReport {
  if (!first) return { ended: 'steps', waitedMs: 0, client: [] }
  const report = { ...parseOnce(parse, first), waitedMs: 0 }
  const shown = content(report)
  for (const stream of others) {
    const ending = parseOnce(parse, stream)
    if (content(ending) !== shown)
      return { ...report, differing: { chunking: stream.chunking, ...ending } }
  }
  return report
}

function parseOnce(parse: Parse, stream: ChunkedStream): Ending {
  const recorder = createRecorder()
  try {
    const parser = parse({ message: messageCallback(recorder) })
    const problem = problemOfReturned('parse', parser, ['push', 'end'])
    if (problem !== null) recorder.refuse(problem)
    for (const chunk of stream.chunks) if (!recorder.refusal) parser.push(bytesOf(chunk))
    if (!recorder.refusal) parser.end()
  } catch (error) {
    recorder.thrown(error)
  }
  const problem = recorder.refusal
  return {
    ...(problem === undefined ? { ended: 'steps' } : { ended: 'refused', problem }),
    client: condensed(recorder.log),
  }
}

function content({ problem, client }: Ending): string {
  return JSON.stringify([problem, client.map((entry) => ({ ...entry, time: 0 }))])
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
