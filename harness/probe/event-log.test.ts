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

/** Values in the place of a text, and what the log says of them. */
const values: [value: unknown, inLog: unknown][] = [
  ['1', '1'],
  [1, { type: 'number', value: 1 }],
  ['null', 'null'],
  [null, { type: 'null', value: null }],
  [Symbol('s'), { type: 'symbol', value: { symbol: 'Symbol(s)' } }],
  [{ a: 1 }, { type: 'object', value: { object: '[object Object]' } }],
]

for (const [value, inLog] of values)
  test(`${typeof value} ${String(value)} in the place of a text is logged with its type`, () => {
    const event = { type: value, data: value, lastEventId: value, origin: value }
    const { type, data, lastEventId, origin } = eventEntry(event, {}, { via: 'listener' })
    expect([type, data, lastEventId, origin]).toEqual([inLog, inLog, inLog, inLog])
  })
