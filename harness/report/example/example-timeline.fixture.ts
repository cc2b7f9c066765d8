import { toBuffer } from '../../case.ts'
import type { CaseInfo } from '../../results.ts'
import type { TimelineEntry } from '../../protocol/timeline.ts'

/** What a run of a case may have looked like: its script played out, with invented times. */
export function exampleTimeline(of: CaseInfo, received: string): TimelineEntry[] {
  let time = Date.UTC(2026, 10, 22, 7, 0, 0)
  const entries: TimelineEntry[] = [{ time, client: 'step', step: 0 }]
  for (const [index, answer] of of.server.entries()) {
    const connection = index + 1
    entries.push({
      time: (time += 3.2),
      wire: 'request',
      connection,
      request: connection,
      origin: 'page',
      method: 'GET',
      target: '/run/7/stream',
      headers: [
        ['Host', '127.0.0.1:41234'],
        ['Accept', 'text/event-stream'],
        ['Cache-Control', 'no-cache'],
      ],
    })
    if (!('body' in answer || 'status' in answer)) continue
    entries.push({
      time: (time += 0.4),
      wire: 'head',
      connection,
      bytes: `HTTP/1.1 ${answer.status ?? 200} OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`,
    })
    entries.push({
      time: (time += 1.1),
      client: 'event',
      kind: 'open',
      via: 'listener',
      type: 'open',
      readyState: 1,
    })
    for (const step of answer.body ?? []) {
      if (typeof step === 'object' && 'pause' in step) time += step.pause
      else if (typeof step === 'object' && ('awaitSignal' in step || 'goAway' in step)) time += 5
      else {
        const bytes = toBuffer(step)
        entries.push({
          time: (time += 0.3),
          wire: 'chunk',
          connection,
          bytes: bytes.subarray(0, 2048).toString('latin1'),
          length: bytes.length,
        })
      }
    }
    entries.push({
      time: (time += 0.9),
      client: 'event',
      kind: 'message',
      via: 'listener',
      type: 'message',
      data: received,
      lastEventId: '',
      readyState: 1,
    })
    if (answer.end !== 'hold')
      entries.push({
        time: (time += 0.2),
        wire: 'end',
        connection,
        how: answer.end === 'reset' ? 'reset' : 'end',
      })
  }
  entries.push({
    time: (time += 1.5),
    client: 'event',
    kind: 'error',
    via: 'listener',
    type: 'error',
    readyState: 0,
  })
  return entries
}
