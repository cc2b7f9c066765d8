import { expect, test } from '@playwright/test'
import { eventEntry } from './event-log.ts'

const kindOf = (event: object) => eventEntry(event, {}, { via: 'listener' }).kind

test('an event of any other type is a message', () => {
  expect(kindOf({ type: 'message' })).toBe('message')
  expect(kindOf({ type: 'x', data: 'a' })).toBe('message')
})

for (const type of ['open', 'error']) {
  test(`${type} is a message if the stream named it so: it has data and a last event ID`, () => {
    expect(kindOf(new MessageEvent(type, { data: 'a' }))).toBe('message')
    expect(kindOf({ type, data: 'a', lastEventId: null })).toBe('message')
  })

  test(`${type} with data alone is no message`, () => {
    expect(kindOf({ type, data: 'The connection was lost.' })).toBe(type)
    expect(kindOf(new Event(type))).toBe(type)
  })
}
