import { expect, test } from '@playwright/test'
import { Interpreter, type StreamOwner } from './interpreter.ts'

interface RecordingOwner extends StreamOwner {
  events: MessageEvent[]
}

function interpret(lines: string[], lastEventId = ''): RecordingOwner {
  const owner: RecordingOwner = {
    lastEventId,
    reconnectionTime: 2000,
    events: [],
    queueEvent(event) {
      owner.events.push(event)
    },
  }
  const interpreter = new Interpreter(owner, 'https://final.example')
  for (const line of lines) interpreter.line(line)
  return owner
}

/** Type, data and id of each event that the lines bring. */
function eventsOf(lines: string[], lastEventId = ''): string[][] {
  return interpret(lines, lastEventId).events.map((event) => [
    event.type,
    String(event.data),
    event.lastEventId,
  ])
}

test('data lines are joined with LF, and other lines between them do not matter', () => {
  expect(eventsOf(['data: YHOO', ':', 'data: +2', 'x: y', 'data: 10', ''])).toEqual([
    ['message', 'YHOO\n+2\n10', ''],
  ])
})

test('empty data is data, and no data is no event', () => {
  expect(eventsOf(['data', '', 'data', 'data:', '', 'event: x', '', ''])).toEqual([
    ['message', '', ''],
    ['message', '\n', ''],
  ])
})

test('the type of a block without data does not leak into the next', () => {
  expect(eventsOf(['event: x', '', 'data: a', ''])).toEqual([['message', 'a', '']])
})

test('the last event field of a block wins, and an empty one means message', () => {
  expect(eventsOf(['event: a', 'event: b ', 'data', '', 'event: a', 'event', 'data', ''])).toEqual([
    ['b ', '', ''],
    ['message', '', ''],
  ])
})

test('one space after the colon is dropped, and only a space', () => {
  expect(eventsOf(['data:  x ', 'data:\tx', 'data:\u00A0x', 'data:x:y', ''])).toEqual([
    ['message', ' x \n\tx\n\u00A0x\nx:y', ''],
  ])
})

test('field names are compared literally', () => {
  expect(eventsOf(['Data: x', ' data: x', 'data : x', '\uFEFFdata: x', ''])).toEqual([])
})

test('an id is kept for later events until an empty one takes it back', () => {
  expect(eventsOf(['id: 1', 'data', '', 'data', '', 'id', 'data', ''])).toEqual([
    ['message', '', '1'],
    ['message', '', '1'],
    ['message', '', ''],
  ])
})

test('an id with NUL in it is ignored', () => {
  expect(eventsOf(['id: 1', 'id: a\0b', 'data', ''])).toEqual([['message', '', '1']])
})

test('an id becomes the last event ID at the blank line, even without data', () => {
  expect(interpret(['id: 1']).lastEventId).toBe('')
  expect(interpret(['id: 1', '']).lastEventId).toBe('1')
})

test('a new stream starts with the last event ID of the source', () => {
  expect(eventsOf(['data', ''], '7')).toEqual([['message', '', '7']])
  expect(interpret([''], '7').lastEventId).toBe('7')
})

test('retry takes effect at once, in base ten and without limit', () => {
  expect(interpret(['retry: 0100']).reconnectionTime).toBe(100)
  expect(interpret(['retry:0']).reconnectionTime).toBe(0)
  expect(interpret([`retry: ${'9'.repeat(400)}`]).reconnectionTime).toBe(Infinity)
})

for (const value of ['', '10x', '-1', '+1', '1.5', '1e3', '0x10', ' 10', '10 ', '１０']) {
  test(`retry '${value}' is ignored`, () => {
    expect(interpret([`retry: ${value}`]).reconnectionTime).toBe(2000)
  })
}

test('an event has the origin of the stream and the defaults of MessageEvent', () => {
  const [event] = interpret(['data: x', '']).events
  expect(event).toBeInstanceOf(MessageEvent)
  expect(event).toMatchObject({
    origin: 'https://final.example',
    source: null,
    bubbles: false,
    cancelable: false,
    composed: false,
  })
  expect(event?.ports).toEqual([])
  expect(Object.isFrozen(event?.ports)).toBe(true)
})
