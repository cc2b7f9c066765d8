import { unavailableReason } from '../run/target.ts'
import { projectTargets } from '../run/targets.ts'
import { test } from './target-fixture.ts'

/** Stands for a target whose host this machine does not have, so that it is reported and not silently left out. */
test('host is missing', ({ target: id }, testInfo) => {
  const target = projectTargets().find((candidate) => candidate.id === id)
  const missing = target ? unavailableReason(target) : null
  if (missing === null) return
  testInfo.annotations.push({ type: 'missing host', description: missing })
  test.skip(true, missing)
})
