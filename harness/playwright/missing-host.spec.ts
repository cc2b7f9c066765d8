import { unavailableReason } from '../run/target.ts'
import { describedTarget, missingTarget } from '../run/targets.ts'
import { attachJson } from './internals.ts'
import { test } from './target-fixture.ts'

/** Stands for a target whose host this machine does not have, so that it is reported and not silently left out. */
test('host is missing', ({ target: description }, testInfo) => {
  if (!description) return
  const target = describedTarget(description)
  const missing = unavailableReason(target)
  if (missing === null) return
  attachJson(testInfo, 'target', missingTarget(target, missing))
  testInfo.annotations.push({ type: 'missing host', description: missing })
  test.skip(true, missing)
})
