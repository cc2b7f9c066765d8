import { expect, test } from '@playwright/test'
import { queueTask } from './tasks.ts'

test('tasks run later, in order, each with its microtasks before the next', async () => {
  const log: string[] = []
  const last = new Promise<void>((resolve) => {
    for (const name of ['a', 'b', 'c']) {
      queueTask(() => {
        log.push(name)
        queueMicrotask(() => log.push(`microtask of ${name}`))
      })
    }
    queueTask(resolve)
  })
  log.push('queued')
  await last
  expect(log).toEqual([
    'queued',
    'a',
    'microtask of a',
    'b',
    'microtask of b',
    'c',
    'microtask of c',
  ])
})
