import { expect, test } from '@playwright/test'
import { causeOf } from './marks.ts'

const sample = (text: string, ...cuts: number[]) => ({ bytes: Buffer.from(text), cuts })

test('a line end that is lost is one cause, whichever field it ends', () => {
  expect(causeOf(sample('retry:0\r'), 'reconnectionTime')).toBe(
    'a CR at the end of the stream (messages)',
  )
  expect(causeOf(sample('data:0\r\r'), 'missing')).toBe('a CR at the end of the stream (messages)')
  expect(causeOf(sample('data:0\n\r'), 'missing')).toBe('an LF before a CR (messages)')
  expect(causeOf(sample('retry:0\n'), 'reconnectionTime')).toBe(
    'a reconnection time (reconnectionTime)',
  )
})

test('a type that another one replaces is not the type of the event', () => {
  expect(causeOf(sample('event:error\ndata\n\n'), 'type')).toBe('an event of type error (messages)')
  expect(causeOf(sample('event:error\n'), 'problem')).toBe('an event of type error (problem)')
  expect(causeOf(sample('event:error\nevent\ndata\n\n'), 'type')).not.toContain('error')
})
