import { expect, test } from '@playwright/test'
import { answerLines, type NoResponse, type RawResponse, type Response } from './wire-script.ts'

/** A value of every member of an answer; none is what an answer without the member has. */
const response: Required<Response> = {
  refusedUntil: 'back',
  before: [{ pause: 5 }, { awaitSignal: 'go' }],
  version: '1.0',
  status: 404,
  contentType: null,
  headers: [['X', 'y']],
  framing: { length: 4 },
  keepAlive: 9,
  informational: [{ status: 103, headers: [['X', 'z']] }],
  body: ['data: a\n\n', { pause: 6 }, { awaitSignal: 'on' }, { goAway: true }],
  document: { charset: 'utf-16le', base: '/base/', policy: "connect-src 'self'" },
  workerScript: true,
  serviceWorker: 'by itself',
  end: 'hold',
}
const raw: Required<RawResponse> = { raw: ['HTTP/1.1 200\r\n', { pause: 7 }], end: 'truncate' }
const none: Required<NoResponse> = { before: [{ pause: 8 }], noResponse: 'reset' }

for (const [name, value] of Object.entries(response))
  test(`a response states its member ${name}`, () => {
    const lines = answerLines({ [name]: value })
    expect(lines).not.toEqual(answerLines({}))
    if (Array.isArray(value)) expect(lines).toHaveLength(answerLines({}).length + value.length)
  })

test('an answer of raw bytes and one without a byte state theirs', () => {
  expect(answerLines(raw)).not.toEqual(answerLines({ raw: raw.raw }))
  expect(answerLines(raw)).toContainEqual({ bytes: 'HTTP/1.1 200\r\n' })
  expect(answerLines(none)).not.toEqual(answerLines({ noResponse: none.noResponse }))
  expect(answerLines(none)).not.toEqual(answerLines({ ...none, noResponse: 'hold' }))
})

test('the content of another realm is stated with the type that is sent', () => {
  const typeOf = (content: Response) =>
    answerLines(content).find((line) => 'code' in line && line.code.startsWith('Content-Type'))
  expect(typeOf({})).toEqual({ code: 'Content-Type: text/event-stream' })
  expect(typeOf({ document: {} })).toEqual({ code: 'Content-Type: text/html; charset=utf-8' })
  expect(typeOf({ workerScript: true })).toEqual({ code: 'Content-Type: text/javascript' })
  expect(typeOf({ serviceWorker: 'by itself', contentType: 'a/b' })).toEqual({
    code: 'Content-Type: a/b',
  })
})
