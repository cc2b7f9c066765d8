import { expect, test } from '@playwright/test'
import { causeOf } from './marks.ts'

const sample = (text: string, ...cuts: number[]) => ({ bytes: Buffer.from(text), cuts })

test('a line end that is lost is one cause, whichever field it ends', () => {
  expect(causeOf(sample('retry:0\r'), 'reconnectionTime')).toBe(
    'a CR at the end of the stream (messages)',
  )
  expect(causeOf(sample('data:0\n\r'), 'missing')).toBe('a CR at the end of the stream (messages)')
  expect(causeOf(sample('retry:0\n'), 'reconnectionTime')).toBe(
    'a reconnection time (reconnectionTime)',
  )
})
