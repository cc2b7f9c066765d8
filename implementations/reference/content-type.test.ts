import { expect, test } from '@playwright/test'
import { isEventStream } from './content-type.ts'

const accepted = [
  'text/event-stream',
  'Text/EVENT-stream',
  ' \ttext/event-stream \t',
  'text/event-stream;',
  'text/event-stream ; charset=latin1',
  'text/event-stream; a="b, text/html"',
  'text/html, text/event-stream',
  'text/event-stream, nonsense',
  'text/event-stream, */*',
  'text/event-stream,',
]

const rejected = [
  null,
  '',
  'text/html',
  'text/event-streams',
  'text/event-stream/x',
  'text /event-stream',
  'text/ event-stream',
  'text/event-stream charset=utf-8',
  'text/event-stream, text/html',
  '"text/event-stream"',
  'text/html; a="\\", text/event-stream',
  'event-stream',
]

for (const isAccepted of [true, false])
  for (const value of isAccepted ? accepted : rejected)
    test(`${JSON.stringify(value)} is ${isAccepted ? 'an' : 'no'} event stream`, () => {
      expect(isEventStream(value)).toBe(isAccepted)
    })
