import { expect, test } from '@playwright/test'
import { createSharedExclusiveLock } from './shared-exclusive-lock.ts'

/** Work that says when it begins and ends when it is told to. */
function piece(name: string, said: string[]): { work: () => Promise<void>; end: () => void } {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  return {
    work: () => {
      said.push(`${name} begins`)
      return ended.then(() => void said.push(`${name} ends`))
    },
    end: () => end(),
  }
}

test('exclusive work waits for what goes on, and what comes later waits for it', async () => {
  const lock = createSharedExclusiveLock()
  const said: string[] = []
  const [a, b, alone, also, late] = [
    piece('a', said),
    piece('b', said),
    piece('alone', said),
    piece('also', said),
    piece('late', said),
  ] as const
  const all = [
    lock.shared(a.work),
    lock.shared(b.work),
    lock.exclusive(alone.work),
    lock.shared(late.work),
    lock.exclusive(also.work),
  ]
  // The order in which they are told to end does not matter.
  for (const { end } of [late, also, alone, b, a]) end()
  await Promise.all(all)
  expect(said).toEqual([
    'a begins',
    'b begins',
    'b ends',
    'a ends',
    'alone begins',
    'alone ends',
    'also begins',
    'also ends',
    'late begins',
    'late ends',
  ])
})

test('work that fails holds nobody up', async () => {
  const lock = createSharedExclusiveLock()
  const fails = (): Promise<never> => Promise.reject(new Error('failed'))
  await expect(lock.exclusive(fails)).rejects.toThrow('failed')
  await expect(lock.shared(fails)).rejects.toThrow('failed')
  expect(await lock.exclusive(() => Promise.resolve(1))).toBe(1)
  expect(await lock.shared(() => Promise.resolve(2))).toBe(2)
})
