/** npx tsx run.ts parser.ts: parser.ts exports parse(on), which calls on.message and returns { push(chunk), end() }. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const { parse } = (await import(path.resolve(process.argv[2] ?? 'parser.ts'))) as Module
const file = readFileSync(path.join(import.meta.dirname, '../event-stream.json'), 'utf8')
const { vectors } = JSON.parse(file) as { vectors: Vector[] }
let failures = 0
for (const vector of vectors)
  for (const { name, sizes } of vector.chunkings) {
    const bytes = Buffer.from(vector.bytes, 'base64')
    const [events, times]: [unknown[], number[]] = [[], []]
    let [at, isRight] = [0, true]
    const compare = (): void => {
      const due = vector.events.filter(({ completeAt }) => completeAt <= at)
      const wanted = due.map(({ type, data, lastEventId }) => ({ type, data, lastEventId }))
      isRight &&= JSON.stringify(events) === JSON.stringify(wanted)
    }
    const message = ({ type, data, lastEventId }: Event) => events.push({ type, data, lastEventId })
    const parser = parse({ message, reconnectionTime: (timeMs) => times.push(timeMs) })
    for (const size of sizes) {
      parser.push(bytes.subarray(at, (at += size)))
      compare()
    }
    if (vector.ends) parser.end()
    compare()
    const { reconnectionTimes: due } = vector
    if (isRight && (due === null || JSON.stringify(times) === JSON.stringify(due))) continue
    failures++
    console.log(`${vector.id} (${name}): ${JSON.stringify(events)}`)
  }
console.log(`${failures} failures, ${vectors.length} vectors`)
process.exitCode = failures > 0 ? 1 : 0

interface Event {
  type: string
  data: string
  lastEventId: string
}

interface Vector {
  id: string
  bytes: string
  ends: boolean
  chunkings: { name: string; sizes: number[] }[]
  events: (Event & { completeAt: number })[]
  reconnectionTimes: number[] | null
}

interface Module {
  parse(on: { message(event: Event): void; reconnectionTime(timeMs: number): void }): {
    push(chunk: Uint8Array): void
    end(): void
  }
}
