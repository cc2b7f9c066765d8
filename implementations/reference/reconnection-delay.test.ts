import { expect, test } from '@playwright/test'
import { reconnectionDelay } from './reconnection-delay.ts'

function isOverWithin(milliseconds: number, delay: Promise<void>): Promise<boolean> {
  return Promise.race([
    delay.then(() => true),
    new Promise<false>((resolve) => {
      setTimeout(resolve, milliseconds, false)
    }),
  ])
}

test('a delay is never shorter than asked', async () => {
  for (const milliseconds of [0, 1, 5, 20]) {
    const start = performance.now()
    await reconnectionDelay(milliseconds, new AbortController().signal)
    expect(performance.now() - start).toBeGreaterThanOrEqual(milliseconds)
  }
})

for (const milliseconds of [2 ** 31 - 1, 2 ** 31, 2 ** 32 + 1, 1e21, Infinity]) {
  test(`a delay of ${milliseconds} ms does not wrap around, and abort ends it`, async () => {
    const controller = new AbortController()
    const delay = reconnectionDelay(milliseconds, controller.signal)
    expect(await isOverWithin(50, delay)).toBe(false)
    controller.abort()
    expect(await isOverWithin(1000, delay)).toBe(true)
  })
}

test('a delay that is aborted beforehand is over at once', async () => {
  expect(await isOverWithin(1000, reconnectionDelay(60_000, AbortSignal.abort()))).toBe(true)
})
