import { expect, test } from '@playwright/test'
import { eventEntry } from './event-log.ts'

/** Events as implementations make them, and what they are. */
const events: { name: string; event: object; kind: 'open' | 'message' | 'error' }[] = [
  { name: 'an error', event: new Event('error'), kind: 'error' },
  {
    name: 'an error with data of its own, as sse.js fires it',
    event: Object.assign(new CustomEvent('error'), { data: 'the body of the response' }),
    kind: 'error',
  },
  {
    name: 'an open with data of its own',
    event: Object.assign(new Event('open'), { data: {} }),
    kind: 'open',
  },
  {
    name: 'a message of type error',
    event: new MessageEvent('error', { data: 'a' }),
    kind: 'message',
  },
  { name: 'a message of type open', event: new MessageEvent('open'), kind: 'message' },
  {
    name: 'a message of type error, of a class of its own',
    event: Object.assign(new CustomEvent('error'), { data: '', lastEventId: '' }),
    kind: 'message',
  },
  {
    name: 'a message of type open, of another realm',
    event: { type: 'open', data: 'a', lastEventId: '', origin: 'http://page.test' },
    kind: 'message',
  },
  {
    name: 'an open of another realm',
    event: { type: 'open', data: undefined, lastEventId: undefined, origin: undefined },
    kind: 'open',
  },
  { name: 'an event of another type without data', event: new Event('x'), kind: 'message' },
]

for (const { name, event, kind } of events)
  test(`${name}: ${kind}`, () => {
    expect(eventEntry(event, { readyState: 1 }, { via: 'listener' }).kind).toBe(kind)
  })
