import { expect, test } from '@playwright/test'
import type { Expectation } from '../case.ts'
import type { ClientEntry } from '../protocol/client-log.ts'
import type { WireEntry } from '../protocol/wire-log.ts'
import { recordOf } from './example-record.fixture.ts'
import { judge } from './judge.ts'

/** What an expectation accepts, and what it must not: fault → what was logged. */
export interface Rule {
  name: string
  expect: Expectation
  accepts: Log[]
  rejects: Record<string, Log>
}

/** What was logged of a run. */
export interface Log {
  wire?: WireEntry[]
  client?: ClientEntry[]
}

/** A run of which only the client log matters. */
export const client = (...entries: ClientEntry[]): Log => ({ client: entries })
/** A run of which only the wire log matters. */
export const wire = (...entries: WireEntry[]): Log => ({ wire: entries })

/** One test for what each rule accepts, and one for each fault. */
export function testRules(rules: readonly Rule[]): void {
  for (const { name, expect: expectation, accepts, rejects } of rules) {
    test(`${name}: accepted`, () => {
      for (const log of accepts) expect(judge(expectation, recordOf(log))).toEqual([])
    })
    for (const [fault, log] of Object.entries(rejects))
      test(`${name}: rejected, ${fault}`, () => {
        const mismatches = judge(expectation, recordOf(log))
        expect(mismatches).toHaveLength(1)
        expect(mismatches[0]?.expected).not.toBe(mismatches[0]?.observed)
      })
  }
}
