import { expect, test } from '@playwright/test'
import { createTurns } from './shared-exclusive-lock.ts'

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

test('work alone waits for what goes on, and what comes later waits for it', async () => {
  const turns = createTurns()
  const said: string[] = []
  const [a, b, alone, also, late] = [
    piece('a', said),
    piece('b', said),
    piece('alone', said),
    piece('also', said),
    piece('late', said),
  ] as const
  const all = [
    turns.beside(a.work),
    turns.beside(b.work),
    turns.alone(alone.work),
    turns.beside(late.work),
    turns.alone(also.work),
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
  const turns = createTurns()
  const fails = (): Promise<never> => Promise.reject(new Error('failed'))
  await expect(turns.alone(fails)).rejects.toThrow('failed')
  await expect(turns.beside(fails)).rejects.toThrow('failed')
  expect(await turns.alone(() => Promise.resolve(1))).toBe(1)
  expect(await turns.beside(() => Promise.resolve(2))).toBe(2)
})
