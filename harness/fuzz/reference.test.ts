/** The reference against the second interpreter: if they differ, one of them is wrong. */
import { expect, test } from '@playwright/test'
import { EventStream } from '../../implementations/reference/event-stream.ts'
import type { StreamOwner } from '../../implementations/reference/interpreter.ts'
import { interpret } from '../interpreter/interpret.ts'
import { chunksOf, type Sample, samplesOf } from './grammar.ts'

/** A longer run: FUZZ_STREAMS=1000000 FUZZ_SEED=1 npx playwright test -c harness/selftest.config.ts reference.test */
const streams = Number(process.env['FUZZ_STREAMS'] ?? 5000)
const seed = Number(process.env['FUZZ_SEED'] ?? 20261129)

function byReference(sample: Sample): unknown {
  const events: unknown[] = []
  const owner: StreamOwner = {
    lastEventId: '',
    reconnectionTime: -1,
    queueEvent: ({ type, data, lastEventId }) => void events.push({ type, data, lastEventId }),
  }
  const stream = new EventStream(owner, 'http://host.example')
  for (const chunk of chunksOf(sample)) stream.push(chunk)
  const { lastEventId, reconnectionTime } = owner
  return { events, source: { lastEventId, reconnectionTime } }
}

function byInterpreter({ bytes }: Sample): unknown {
  const { events, source } = interpret(bytes)
  return { events, source: { ...source, reconnectionTime: source.reconnectionTime ?? -1 } }
}

test(`the reference and the second interpreter make the same of ${streams} streams`, () => {
  test.setTimeout(0)
  let made = 0
  for (const batch of samplesOf(seed, 1000)) {
    for (const sample of batch.slice(0, streams - made)) {
      const [one, other] = [byReference(sample), byInterpreter(sample)]
      if (JSON.stringify(one) !== JSON.stringify(other))
        expect(
          one,
          JSON.stringify([sample.cuts, Buffer.from(sample.bytes).toString('latin1')]),
        ).toEqual(other)
    }
    made += batch.length
    if (made >= streams) break
  }
})

test('the same seed makes the same streams, another seed makes others', () => {
  const first = (of: number): unknown => samplesOf(of, 50).next().value
  expect(first(1)).toEqual(first(1))
  expect(first(1)).not.toEqual(first(2))
})
